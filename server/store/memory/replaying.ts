import { erasureEvent } from '../erasureEvent';
import type { Replaying } from '../replaying';
import { erase } from './erase';
import { key, type Memory } from './memory';
import type { Tell } from './telling';

export function replaying(memory: Memory, tell: Tell): Replaying {
  return {
    async replay(erasures) {
      let done = 0;
      for (const { portal, id, codeHash, part, cause, at } of erasures) {
        const row = memory.rows.get(key(portal, id));
        if (row?.kind === 'question') {
          if (erase(memory, tell, row, { part, cause, at, sparesLater: true }).length > 0) done++;
        } else if (!row && part === 'all') {
          memory.rows.set(key(portal, id), { kind: 'withdrawn', at, cause });
          memory.codes.set(key(portal, codeHash), id);
          tell({ portal, id, event: erasureEvent(cause), part: 0, at });
          done++;
        }
      }
      return done;
    },
  };
}

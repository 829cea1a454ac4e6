import { erasureEvent } from '../erasureEvent';
import type { NotedErasure, Replaying } from '../replaying';
import { erase } from './erase';
import { key, type Memory, type QuestionRow } from './memory';
import type { Tell } from './telling';

export function replaying(memory: Memory, tell: Tell): Replaying {
  return {
    async replay(erasures) {
      let done = 0;
      for (const { portal, id, codeHash, part, cause, at } of erasures) {
        const row = memory.rows.get(key(portal, id));
        if (row?.kind === 'question') {
          if (outlived(row, { cause, at })) continue;
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

/** As `replay` has it. */
const outlived = ({ history }: QuestionRow, { cause, at }: Pick<NotedErasure, 'cause' | 'at'>): boolean =>
  cause === 'retention' && history.some((step) => step.at >= at);

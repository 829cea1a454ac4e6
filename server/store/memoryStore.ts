import { auditing } from './memory/auditing';
import { consulting } from './memory/consulting';
import { counting } from './memory/counting';
import { desk } from './memory/desk';
import { exporting } from './memory/exporting';
import { finding } from './memory/finding';
import { flagging } from './memory/flagging';
import { following } from './memory/following';
import { limiting } from './memory/limiting';
import { emptyMemory, type Memory } from './memory/memory';
import { portalEditing } from './memory/portalEditing';
import { publishing } from './memory/publishing';
import { receiving } from './memory/receiving';
import { replaying } from './memory/replaying';
import { retaining } from './memory/retaining';
import { signingOut } from './memory/signingOut';
import { snapshots } from './memory/snapshots';
import { teller, tellings } from './memory/telling';
import { tickets } from './memory/tickets';
import { words } from './memory/words';
import type { Store } from './store';
import type { Channel } from './telling';

/**
 * A store that forgets everything when the process ends: for the mock and for tests.
 * @param memory what it begins with; it is changed
 * @param channels see sqlStore.ts
 */
export function createMemoryStore(memory: Memory = emptyMemory(), channels: readonly Channel[] = []): Store {
  const tell = teller(memory, channels);
  return {
    ...receiving(memory, tell),
    ...retaining(memory, tell),
    ...replaying(memory, tell),
    ...following(memory, tell),
    ...desk(memory, tell),
    ...finding(memory),
    ...exporting(memory),
    ...counting(memory),
    ...publishing(memory),
    ...consulting(memory),
    ...snapshots(memory),
    ...words(memory),
    ...tickets(memory),
    ...tellings(memory, tell),
    ...limiting(),
    ...portalEditing(memory),
    ...signingOut(memory),
    ...flagging(memory),
    ...auditing(memory),
    async settle(name, value) {
      const held = memory.settled.get(name) ?? value;
      memory.settled.set(name, held);
      return held;
    },
    async ping() {},
    async close() {},
  };
}

import { createEntries } from '../../../../../widget/device/entries';
import { openIndexedDb } from '../../../../../widget/device/indexedDb';
import { createMemoryDatabase } from '../../../../../widget/device/memory';
import { openDevice } from '../../../../../widget/device/openDevice';
import { createWaitingHint } from '../../../../../widget/embed/waitingHint';
import { send } from '../../../../../widget/endpoint/send';
import { lockedBy } from '../../../../../widget/outbox/exclusively';
import { randomHex, randomUuid } from '../../../../../widget/outbox/ids';
import { createOutbox, type Outbox } from '../../../../../widget/outbox/outbox';

/**
 * The one place that knows how an outbox is put together: `widget/outbox/entry.ts`, without what starts it by itself.
 * Relative paths, since an alias counts only within the nearest package.json, and the peers have their own.
 */
export async function openOutbox(endpoint: string, page: Window & typeof globalThis): Promise<Outbox> {
  const token = () => randomHex(16, page.crypto);
  const memory = createMemoryDatabase();
  const database = await openDevice(openIndexedDb, () => memory);
  return createOutbox({
    endpoint,
    entries: createEntries(database, token),
    spare: createEntries(database === memory ? createMemoryDatabase() : memory, token),
    send: (to, id, body) =>
      send(
        (url, init) => page.fetch(url, init),
        to,
        id,
        body,
        () => {},
      ),
    now: () => Date.now(),
    random: () => Math.random(),
    newId: () => randomUuid(page.crypto),
    exclusively: lockedBy(page.navigator.locks, `gop-y:${endpoint}`),
    later: (work, ms) => {
      const timer = page.setTimeout(work, ms);
      return () => page.clearTimeout(timer);
    },
    hint: createWaitingHint(page),
  });
}

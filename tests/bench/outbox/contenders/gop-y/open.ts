import { openIndexedDb } from '../../../../../widget/device/indexedDb';
import { createMemoryDatabase } from '../../../../../widget/device/memory';
import { mirrored } from '../../../../../widget/device/mirror';
import { openDevice } from '../../../../../widget/device/openDevice';
import { createShelf } from '../../../../../widget/device/shelf';
import { createSpare } from '../../../../../widget/device/spare';
import { createWaitingHint } from '../../../../../widget/embed/waitingHint';
import { send } from '../../../../../widget/endpoint/send';
import { randomHex } from '../../../../../widget/outbox/ids';
import { createOutbox, type Outbox } from '../../../../../widget/outbox/outbox';
import { pageEdges } from '../../../../../widget/outbox/pageEdges';
import { createPresence } from '../../../../../widget/outbox/presence';

/** A device of the bench may hold a thousand; a citizen's holds 50. */
const UNLIMITED = Number.POSITIVE_INFINITY;

/**
 * The one place that knows how an outbox is put together: `widget/outbox/entry.ts`, without what starts it by itself.
 * Relative paths, since an alias counts only within the nearest package.json, and the peers have their own.
 */
export async function openOutbox(endpoint: string, page: Window & typeof globalThis): Promise<Outbox> {
  const token = () => randomHex(16, page.crypto);
  const tab = token();
  const spare = createSpare(() => page.caches);
  const database = await openDevice(() => mirrored(openIndexedDb, spare), createMemoryDatabase);
  return createOutbox({
    ...pageEdges(page),
    endpoint,
    tab,
    device: createShelf(database, token, UNLIMITED),
    memory: () => createShelf(createMemoryDatabase(), token),
    isShared: () => false,
    send: (to, id, body, timeout) =>
      send(
        (url, init) => page.fetch(url, init),
        to,
        id,
        body,
        timeout,
        () => {},
      ),
    sendPhoto: () => Promise.reject(new Error('the bench sends none')),
    presence: createPresence(page.navigator.locks, tab),
    hint: createWaitingHint(page),
  });
}

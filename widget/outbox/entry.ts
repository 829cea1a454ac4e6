import { createCopies } from '#device/copies';
import { createEntries } from '#device/entries';
import { openIndexedDb } from '#device/indexedDb';
import { createMemoryDatabase } from '#device/memory';
import { openDevice } from '#device/openDevice';
import { createReader } from '#endpoint/reader';
import { send } from '#endpoint/send';
import { lockedBy } from './exclusively';
import { randomHex, randomUuid } from './ids';
import { createOutbox, type Outbox, type WaitingHint } from './outbox';
import { onGoodMoment } from './triggers';

/** What the page gets from gop-y-outbox.js: the two ends of the wire, already joined to this device. */
export interface Post {
  readonly outbox: Outbox;
  readonly reader: ReturnType<typeof createReader>;
  stop(): void;
}

/** Joins device, endpoint and outbox for one endpoint, and sends what waits. */
async function openPost(
  endpoint: string,
  page: Window & typeof globalThis,
  hint: WaitingHint,
): Promise<Post> {
  const fetch: typeof page.fetch = (url, init) => page.fetch(url, init);
  const tell = (line: string) => page.console.warn(`[gop-y] ${line}`);
  const token = () => randomHex(16, page.crypto);
  const memory = createMemoryDatabase();
  const database = await openDevice(openIndexedDb, () => memory);
  const outbox = createOutbox({
    endpoint,
    entries: createEntries(database, token),
    spare: createEntries(database === memory ? createMemoryDatabase() : memory, token),
    send: (to, id, body) => send(fetch, to, id, body, tell),
    now: () => Date.now(),
    random: () => Math.random(),
    newId: () => randomUuid(page.crypto),
    exclusively: lockedBy(page.navigator.locks, `gop-y:${endpoint}`),
    later: (work, ms) => {
      const timer = page.setTimeout(work, ms);
      return () => page.clearTimeout(timer);
    },
    hint,
  });
  const forget = onGoodMoment(page, () => void outbox.wake());
  void outbox.drain();
  const stop = () => {
    forget();
    outbox.stop();
  };
  return { outbox, reader: createReader(fetch, endpoint, createCopies(database), tell), stop };
}

/** The chunk. */
export type OpenPost = typeof openPost;
export default openPost;

import { type BallotDrafts, createBallotDrafts } from '#device/ballotDraft';
import { createCopies } from '#device/copies';
import { createDrafts, type Drafts, forgetStale } from '#device/drafts';
import { openIndexedDb } from '#device/indexedDb';
import { createMemoryDatabase } from '#device/memory';
import { mirrored } from '#device/mirror';
import { moveTo } from '#device/moved';
import { openDevice } from '#device/openDevice';
import { type QuestionWords, wordsOfQuestion } from '#device/questionWords';
import { createShelf } from '#device/shelf';
import { createSpare } from '#device/spare';
import { createFollow } from '#endpoint/follow';
import { createReader } from '#endpoint/reader';
import { send, sendPhoto } from '#endpoint/send';
import type { WaitingHint } from './edges';
import { randomHex } from './ids';
import { createOutbox, type Outbox } from './outbox';
import { pageEdges } from './pageEdges';
import { createPresence } from './presence';
import { createSharedDevice, type SharedDevice } from './sharedDevice';
import { onGoodMoment, onRest } from './triggers';

/** What the page gets from gop-y-outbox.js: the two ends of the wire, already joined to this device. */
export interface Post {
  readonly outbox: Outbox;
  readonly reader: ReturnType<typeof createReader>;
  readonly follow: ReturnType<typeof createFollow>;
  readonly drafts: Drafts<QuestionWords>;
  readonly ballots: BallotDrafts;
  readonly shared: SharedDevice;
  stop(): void;
}

/**
 * Joins device, endpoint and outbox for one endpoint, and sends what waits.
 * @param asks whether the citizen says if the device is shared; else it always is
 * @param former the address that the endpoint had before, if it has moved
 * @param reads whether somebody opens the panel: what it shows first is then on its way while the device opens
 */
async function openPost(
  endpoint: string,
  page: Window & typeof globalThis,
  hint: WaitingHint,
  asks: boolean,
  former: string | null,
  reads: boolean,
): Promise<Post> {
  const fetch: typeof page.fetch = (url, init) => page.fetch(url, init);
  const tell = (line: string) => page.console.warn(`[gop-y] ${line}`);
  const token = () => randomHex(16, page.crypto);
  const tab = token();
  const shared = createSharedDevice(() => page.sessionStorage, asks);
  const spare = createSpare(() => page.caches);
  const persistent = () => {
    // Throws where storage is denied, as in a frame of another site. Chromium's database would call that an unknown
    // error, as it does when it is broken for the moment; and then nobody could vote.
    void page.localStorage;
    return mirrored(openIndexedDb, spare);
  };
  const opening = openDevice(persistent, createMemoryDatabase);
  const reader = createReader(fetch, endpoint, createCopies(opening, shared.is), tell);
  if (reads) reader.begin();
  const database = await opening;
  // Where the device does not answer it is tried again at the next opening.
  if (former) await moveTo(database, former, endpoint).catch(() => {});
  const outbox = createOutbox({
    ...pageEdges(page),
    endpoint,
    tab,
    device: createShelf(database, token),
    memory: () => createShelf(createMemoryDatabase(), token),
    isShared: shared.is,
    send: (to, id, body, timeout) => send(fetch, to, id, body, timeout, tell),
    sendPhoto: (to, part, content, timeout) => sendPhoto(fetch, to, part, content, timeout, tell),
    presence: createPresence(page.navigator.locks, tab),
    hint,
  });
  const forget = [onGoodMoment(page, () => void outbox.wake()), onRest(page, database.rest)];
  void outbox.drain();
  const stop = () => {
    for (const undo of forget) undo();
    outbox.stop();
    database.rest();
  };
  // In no hurry, and of no harm where the device does not answer.
  forgetStale(database, Date.now()).catch(() => {});
  return {
    outbox,
    reader,
    follow: createFollow(fetch, endpoint, tell),
    drafts: createDrafts(database, endpoint, wordsOfQuestion, shared.is, Date.now),
    ballots: createBallotDrafts(database, endpoint, shared.is, Date.now),
    shared,
    stop,
  };
}

/** The chunk. */
export type OpenPost = typeof openPost;
export default openPost;

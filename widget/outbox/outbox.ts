import type { BallotMemory } from '#device/ballotMemory';
import { type Entry, isEntry } from '#device/entry';
import { type NewPhoto, photosOf, questionOf } from '#device/photo';
import type { BallotDraft } from '#protocol/ballot';
import type { SubmissionId } from '#protocol/ids';
import { isPhotoName } from '#protocol/photo';
import type { Question } from '#protocol/question';
import type { QuestionReceipt } from '#protocol/receipt';
import { createAttempts } from './attempt';
import { liveClaim, nameOf } from './claim';
import type { Edges } from './edges';
import { createLanes } from './lanes';
import { createListeners } from './listeners';
import { createPump } from './pump';
import { createRounds } from './rounds';
import { createShelves, type Seen } from './shelves';
import type { Event, State, Waiting, Where } from './state';
import { createStock, type Item, type Kept } from './stock';
import { createSubmit } from './submit';
import { createView } from './view';
import { createVoter } from './voter';

/** A question as the panel hands it over; the outbox adds version, kind, id and what the photos are. */
export type QuestionInput = Omit<Question, 'v' | 'id' | 'kind' | 'photos'>;

export interface Outbox {
  /** Where the next submission is kept, as long as the device takes it: `memory` while it does not answer. */
  where(): Where;
  /**
   * Rejects only when nothing could be kept, not even in memory; then nothing is sent either. Photos that the device
   * does not take are kept in memory beside a text that it has taken; each is told of by its own name.
   */
  submitQuestion(question: QuestionInput, photos?: readonly NewPhoto[]): Promise<Event>;
  /** Rejects also when the device does not answer: it alone knows who has voted here. */
  submitBallot(ballot: BallotDraft): Promise<Event>;
  /** Another voter at the same device, such as one of a family: the next ballot is theirs and replaces none. Rejects when the device does not answer. */
  changeVoter(consultation: string): Promise<void>;
  /** Sends what is due, until nothing is. Safe to call at any time, from any number of tabs. */
  drain(): Promise<void>;
  /** The network or the citizen came back: sends also what this page held back because nobody answered. */
  wake(): Promise<void>;
  /** Tries one entry now, whatever its turn and its age: the citizen asked. A question's photos follow it. */
  retry(id: string): Promise<void>;
  /** The citizen removes one that was not delivered, and its photos. Rejects when the store does not let go of it. */
  discard(id: string): Promise<void>;
  /** The citizen removes everything of this widget from this device. Rejects when the store does not let go of it. */
  wipe(seen?: Seen): Promise<void>;
  /** Whether the device itself keeps anything of a citizen's, seen or not. */
  keeps(): Promise<boolean>;
  /** `undefined`: neither waiting nor received here. */
  stateOf(id: string): Promise<State | undefined>;
  /**
   * What the citizen at this device may see. A photo is part of its question until that has arrived, and then stands
   * for itself. Rejects when the store does not answer.
   */
  waiting(seen?: Seen): Promise<readonly Waiting[]>;
  /** Newest first; else as `waiting`. */
  receipts(seen?: Seen): Promise<readonly QuestionReceipt[]>;
  /**
   * The photos of a question that waits, to send them with another text. One that is lost is left out. Rejects when the
   * store does not answer.
   */
  photosOf(id: SubmissionId): Promise<readonly NewPhoto[]>;
  ballotMemory(consultation: string): Promise<BallotMemory | undefined>;
  /**
   * On a shared device whoever comes next sees nothing of what memory holds and goes on from nobody's ballot. What was
   * not delivered yet still goes while the page is open; the rest is forgotten. Without effect elsewhere.
   */
  newPerson(): void;
  subscribe(listener: (event: Event) => void): () => void;
  stop(): void;
}

export function createOutbox(edges: Edges): Outbox {
  const { endpoint, tab, device, now, presence } = edges;
  const shelves = createShelves(device, edges.memory, edges.isShared);
  const { tell, subscribe, watched } = createListeners(edges.later);
  const stock = createStock(endpoint, shelves.all);
  const lanes = createLanes(endpoint, device, now, edges.random);
  const voter = createVoter(endpoint, device, shelves.memory, edges.isShared);
  /** What is just being kept, or is under way. */
  const sending = new Set<string>();
  const urgent = new Set<string>();
  const gone = new Set<string>();
  let wishes = 0;
  /** Whether photos wait: they come into their turn when something else is done. */
  let photosWait = false;
  let seen = false;
  /** Whether all that waits was looked at, or has to be, since the pump was last at rest. */
  let looked = false;
  let running: Promise<void> | undefined;
  let stopped = false;

  /** The claim of another tab. */
  const elsewhere = (entry: Entry) => (entry.claim?.by === tab ? undefined : liveClaim(entry, now(), gone));
  const view = createView({ endpoint, now, stock, shelves, sending, elsewhere });
  const { stateIn, stateOf } = view;
  const { mayGo, attempt } = createAttempts({
    ...edges,
    stock,
    lanes,
    sending,
    urgent,
    gone,
    wishes: () => wishes,
    tell,
    learn: voter.delivered,
  });
  const rounds = createRounds({
    ...edges,
    stock,
    lanes,
    shelves,
    voter,
    watched,
    elsewhere,
    stateOf,
    tell,
    drain,
  });
  const submit = createSubmit({ ...edges, shelves, sending, voter, view, tell, dispatch });

  async function due(): Promise<readonly Item[]> {
    if (stopped) return [];
    looked = true;
    await lanes.read();
    const items = await stock.items();
    for (const { entry } of items) {
      const { claim } = entry;
      if (claim?.seen && claim.by !== tab && (await presence.isGone(claim.by))) gone.add(nameOf(claim));
    }
    const ready = items.filter(({ entry }) => !sending.has(entry.id) && mayGo(entry)).sort(byTries);
    photosWait = items.some((item) => isPhoto(item) && item.entry.state.kind === 'stored');
    // One photo at a time, and after every text: it may take minutes.
    const free = [...sending].some(isPhotoName) ? [] : ready.filter(isPhoto).slice(0, 1);
    return [...ready.filter((item) => !isPhoto(item)), ...free];
  }

  const pump = createPump(due, async (item: Item) => {
    if (stopped) return;
    const { id } = item.entry;
    const before = wishes;
    // One entry's trouble is no other's.
    const left = await attempt(item, seen).catch(() => undefined);
    const receipt = stock.received.get(id);
    // Once, also where the store lets go of it only at the second try.
    if (receipt && watched.has(id)) tell(id, { kind: 'delivered', receipt });
    if (!receipt && left) {
      tell(id, stateIn({ ...item, entry: left }));
      rounds.soon(stock.known(left));
    }
    // Not its turn, or another tab's: when that is, a look at all will say.
    if (!receipt && !left) looked = true;
    // Wanted while it was under way: then the attempt from before was not what was wanted. Or the next photo's turn; not
    // where nothing was attempted, or this would never end.
    if (before !== wishes || (photosWait && (receipt || left))) pump.want();
  });

  async function work(visible: boolean): Promise<void> {
    seen = visible;
    await pump.run();
  }

  function start(): Promise<void> {
    const rest = () => {
      const next = looked ? rounds.next : rounds.afterOne;
      looked = false;
      return next();
    };
    running ??= presence
      .during(work)
      .then(rest, rest)
      .then(() => {
        running = undefined;
        // Wanted while the pump was at rest already.
        if (pump.isWanted() && !stopped) return start();
      });
    return running;
  }

  function drain(): Promise<void> {
    pump.want();
    return start();
  }

  /** What was just kept goes at once; a look at all that waits would be in the way of the next that is to be kept. */
  async function dispatch(item: Item): Promise<void> {
    if (item.shelf !== device || photosOf(item.entry).length > 0) return drain();
    await lanes.read();
    pump.add(item);
    return start();
  }

  return {
    where: () => (shelves.first() === device && stock.isAway(device) ? 'memory' : shelves.first().kind),
    ...submit,
    drain,
    wake() {
      wishes += 1;
      stock.pauses.clear();
      return drain();
    },
    async retry(id) {
      wishes += 1;
      stock.pauses.delete(id);
      urgent.add(id);
      for (const item of await stock.items()) {
        if (item.entry.id !== id && questionOf(item.entry) !== id) continue;
        await stock.edit(item, () => ({ at: now(), next: 0, tooLarge: 0, state: { kind: 'stored' } }));
      }
      await drain();
    },
    async discard(id) {
      // Also another endpoint's: the citizen may remove what may not be sent from here.
      const isIt = ({ record }: Kept) => isEntry(record) && record.id === id;
      // What memory holds can be removed also while the device does not answer.
      const memory = shelves.memory();
      const inMemory = (await stock.records([memory])).filter(isIt);
      const onDevice = await stock.records([device]).then(
        (found) => found.filter(isIt),
        (error) => (inMemory.length > 0 ? [] : Promise.reject(error)),
      );
      // Every copy, and its photos, which may be in memory while it is on the device.
      for (const { record } of [...inMemory, ...onDevice]) await memory.discard(record as Entry);
      for (const { record } of onDevice) await device.discard(record as Entry);
      tell(id, { kind: 'discarded' });
      // Not awaited: another that is on its way may take half a minute.
      void drain();
    },
    async wipe(seen) {
      // On a shared device not what an earlier person left and nobody here can see. The device first: where it does
      // not let go nothing is removed.
      for (const shelf of shelves.shown(seen)) await shelf.wipe();
      stock.forget();
      voter.forget();
      // Looked up, since something may have been submitted meanwhile.
      await rounds.tellEnded();
      void drain();
    },
    keeps: device.keeps,
    stateOf,
    waiting: view.waiting,
    receipts: view.receipts,
    photosOf: view.photosOf,
    ballotMemory: view.ballotMemory,
    changeVoter: voter.change,
    newPerson() {
      if (!edges.isShared()) return;
      shelves.nextPerson();
      // Of no submission: whoever shows what is here looks again.
      tell(edges.newId(), { kind: 'discarded' });
      void drain();
    },
    subscribe,
    stop() {
      stopped = true;
      rounds.stop();
    },
  };
}

const isPhoto = ({ entry }: Item) => entry.kind === 'photo';
/** What has had trouble stands behind what has not, so that it holds up nothing when its lane opens. */
const byTries = (a: Item, b: Item) => a.entry.tries - b.entry.tries;

import { type BallotMemory, later } from '#device/ballotMemory';
import { type Entry, isEntry } from '#device/entry';
import { type NewPhoto, partOf, photosOf, questionOf } from '#device/photo';
import type { Shelf } from '#device/shelf';
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
import { hasCome, isOld } from './pace';
import { createPump } from './pump';
import type { Event, State, Waiting, Where } from './state';
import { createStock, type Item, type Kept, mayBe } from './stock';
import { createVoter } from './voter';

/** A question as the panel hands it over; the outbox adds version, kind, id and what the photos are. */
export type QuestionInput = Omit<Question, 'v' | 'id' | 'kind' | 'photos'>;

/**
 * What is looked at, where it is not all that the citizen may see. `memory`: only what the page itself holds, which always
 * answers; `all`: also what a shared device has from before it was called shared.
 */
export type Seen = 'memory' | 'all';

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
  /** Sends what is due, until nothing is. Safe to call at any time, from any number of tabs. */
  drain(): Promise<void>;
  /** The network or the citizen came back: sends also what this page held back because nobody answered. */
  wake(): Promise<void>;
  /** Tries one entry now, whatever its turn and its age: the citizen asked. A question's photos follow it. */
  retry(id: string): Promise<void>;
  /** The citizen removes one that was not delivered, and its photos. Rejects when the store does not let go of it. */
  discard(id: string): Promise<void>;
  /** The citizen removes everything of this widget from this device. Rejects when the store does not let go of it. */
  wipe(all?: boolean): Promise<void>;
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

/** How soon to look again at what another tab has in hand, while somebody here may be looking at it. */
const OTHER_TAB = 2000;
const SOONEST = 500;
/** How soon to look again at a store that did not answer: a visit may last no longer than a minute. */
const STORE_AWAY = 10_000;

export function createOutbox(edges: Edges): Outbox {
  const { endpoint, tab, device, now, hint, presence } = edges;
  let memory = edges.memory();
  /** With what earlier persons at a shared device left, which goes its way unseen. */
  const shelves = [device, memory];
  const { tell, subscribe, watched } = createListeners(edges.later);
  const stock = createStock(endpoint, shelves);
  const lanes = createLanes(endpoint, device, now, edges.random);
  const sending = new Set<string>();
  const urgent = new Set<string>();
  const gone = new Set<string>();
  const voter = createVoter(endpoint, device, () => memory, edges.isShared);
  let wishes = 0;
  /** Whether photos wait: they come into their turn when something else is done. */
  let photosWait = false;
  let seen = false;
  let cancel = () => {};
  let running: Promise<void> | undefined;
  let stopped = false;

  /** The shelf whose contents the citizen may see. On a shared device what an earlier person left goes unseen. */
  const shown = (all = false) => (!all && edges.isShared() ? [memory] : [device, memory]);
  const first = () => shown()[0] as Shelf;
  const seenIn = (seen?: Seen) => (seen === 'memory' ? [memory] : shown(seen === 'all'));

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

  /** The claim of another tab. */
  const elsewhere = (entry: Entry) => (entry.claim?.by === tab ? undefined : liveClaim(entry, now(), gone));

  const stateIn = ({ entry, shelf }: Item): State => {
    const where = shelf.kind;
    const { state } = entry;
    if (sending.has(entry.id) || elsewhere(entry)) return { kind: 'sending', where };
    if (state.kind === 'parked') return { kind: 'parked', where, reason: state.reason };
    if (isOld(entry.at, now())) return { kind: 'parked', where, reason: { kind: 'old' } };
    return { kind: 'stored', where, tries: entry.tries };
  };

  const find = async (id: string) => (await stock.items()).find(({ entry }) => entry.id === id);

  async function stateOf(id: string): Promise<State | undefined> {
    const known = stock.received.get(id);
    if (known) return { kind: 'delivered', receipt: known };
    const found = await find(id);
    if (found) return stateIn(found);
    const receipt = await stock.receiptOf(id);
    return receipt && { kind: 'delivered', receipt };
  }

  async function store(add: (shelf: Shelf) => Promise<Entry>): Promise<Event> {
    hint.set();
    let shelf = first();
    let entry: Entry;
    try {
      entry = await add(shelf);
    } catch {
      // Full, blocked or broken: the words stay in memory, and the state says so.
      shelf = memory;
      entry = await add(shelf);
    }
    // Once more: another tab may have found nothing waiting in between and taken the hint away.
    hint.set();
    const event = tell(entry.id, stateIn({ entry, shelf }));
    // Looked up: the device may have taken the text alone.
    for (const { id } of photosOf(entry))
      void stateOf(id).then(
        (state) => state && tell(id, state),
        () => {},
      );
    void drain();
    return event;
  }

  async function due(): Promise<readonly Item[]> {
    if (stopped) return [];
    await lanes.read();
    const items = await stock.items();
    for (const { entry } of items) {
      const { claim } = entry;
      if (claim?.seen && claim.by !== tab && (await presence.isGone(claim.by))) gone.add(nameOf(entry));
    }
    const ready = items.filter(({ entry }) => !sending.has(entry.id) && mayGo(entry));
    const photos = ready.filter(isPhoto);
    photosWait = items.some((item) => isPhoto(item) && item.entry.state.kind === 'stored');
    // One photo at a time, and after every text: it may take minutes.
    const free = Array.from(sending).some(isPhotoName) ? [] : photos.sort(byTries).slice(0, 1);
    return [...ready.filter((item) => !isPhoto(item)).sort(byTries), ...free];
  }
  const isPhoto = ({ entry }: Item) => entry.kind === 'photo';
  /** What has had trouble stands behind what has not, so that it holds up nothing when its lane opens. */
  const byTries = (a: Item, b: Item) => a.entry.tries - b.entry.tries;

  const pump = createPump(due, async (item: Item) => {
    if (stopped) return;
    const { id } = item.entry;
    const before = wishes;
    // One entry's trouble is no other's.
    const left = await attempt(item, seen).catch(() => undefined);
    const receipt = stock.received.get(id);
    // Once, also where the store lets go of it only at the second try.
    if (receipt && watched.has(id)) tell(id, { kind: 'delivered', receipt });
    if (!receipt && left) tell(id, stateIn({ ...item, entry: left }));
    // Wanted while it was under way: then the attempt from before was not what was wanted. Or the next photo's turn; not
    // where nothing was attempted, or this would never end.
    if (before !== wishes || (photosWait && (receipt || left))) pump.want();
  });

  /** What another tab has brought to its end is told here too. Rejects where a store does not answer. */
  async function tellEnded(): Promise<void> {
    // Before the look: what is submitted meanwhile is not in it.
    const ids = Array.from(watched);
    const left = await stock.records();
    for (const id of ids) {
      if (!left.some((kept) => mayBe(kept, id))) tell(id, (await stateOf(id)) ?? { kind: 'discarded' });
    }
  }

  /** When an entry is worth looking at again, ms from now. */
  function delayOf(entry: Entry): number {
    const claim = elsewhere(entry);
    if (claim) return watched.has(entry.id) ? OTHER_TAB : claim.until - now();
    const turn = hasCome(entry.next, now()) ? 0 : entry.next;
    return Math.max(turn, lanes.opensTo(entry)) - now();
  }

  /** Looks again after so many ms. */
  function lookIn(ms: number): void {
    cancel();
    if (!stopped && ms < Infinity) cancel = edges.later(() => void drain(), ms);
  }

  /** Never rejects. */
  async function schedule(): Promise<void> {
    let soonest = Infinity;
    // Before the look: to what was left by then nothing is added any more.
    const leftBehind = shelves.filter((shelf) => shelf !== device && shelf !== memory);
    try {
      const left = await stock.items();
      for (const shelf of leftBehind) {
        const goes = left.some((item) => item.shelf === shelf && item.entry.state.kind === 'stored');
        if (!goes) shelves.splice(shelves.indexOf(shelf), 1);
      }
      const waits = left.filter(
        ({ entry }) =>
          entry.state.kind === 'stored' && !isOld(entry.at, now()) && stock.hasArrived(questionOf(entry)),
      );
      soonest = Math.max(Math.min(...waits.map(({ entry }) => delayOf(entry))), SOONEST);
      lookIn(soonest);
      // Also when nothing seems to wait: a store that does not answer just now may hold what nobody else knows of.
      if (watched.size > 0 || waits.length === 0) await tellEnded();
      await voter.teach();
      // From memory nothing can be concluded: the device's own store may hold words and only not have opened.
      if (device.kind === 'device' && (await device.count()) === 0) {
        hint.clear();
        if ((await device.count()) > 0) hint.set();
      }
    } catch {
      // The store failed to answer. What it holds is untouched, and looked at again; what memory holds keeps its turn.
      if (soonest > STORE_AWAY) lookIn(STORE_AWAY);
    }
  }

  async function work(visible: boolean): Promise<void> {
    seen = visible;
    await pump.run();
  }

  function drain(): Promise<void> {
    pump.want();
    running ??= presence
      .during(work)
      .then(schedule, schedule)
      .then(() => {
        running = undefined;
        // Wanted while the pump was at rest already.
        if (pump.isWanted() && !stopped) return drain();
      });
    return running;
  }

  return {
    where: () => (first() === device && stock.isAway(device) ? 'memory' : first().kind),
    submitQuestion(input, photos = []) {
      const id = edges.newId();
      const named = photos.map(({ type, bytes, sha256 }) => ({ type, bytes, sha256 }));
      const question = { v: 1, id, kind: 'question', ...input, ...(named.length > 0 && { photos: named }) };
      const text = { endpoint, id, body: JSON.stringify(question), at: now() };
      // Also if the next person comes meanwhile.
      const spare = memory;
      return store(async (shelf) => {
        try {
          return await shelf.addQuestion(text, photos);
        } catch (error) {
          if (shelf !== device || photos.length === 0) throw error;
          const entry = await shelf.addQuestion(text);
          await spare.addPhotos(text, photos);
          return entry;
        }
      });
    },
    submitBallot(ballot) {
      return store(async (shelf) => {
        const { consultation } = ballot;
        const known = await voter.before(shelf, consultation);
        // A new id at each shelf: the bytes differ, and one id never stands for two contents.
        const added = await shelf.addBallot({ endpoint, id: edges.newId(), at: now() }, ballot, known);
        voter.has(shelf, consultation);
        for (const id of added.replaced) tell(id, { kind: 'discarded' });
        return added.entry;
      });
    },
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
      const found = (await stock.records([memory])).find(isIt) ?? (await stock.records([device])).find(isIt);
      const entry = found?.record as Entry;
      // Its photos may be in memory while it is on the device.
      if (found?.shelf === device) await memory.discard(entry);
      if (found) await found.shelf.discard(entry);
      tell(id, { kind: 'discarded' });
      // Not awaited: another that is on its way may take half a minute.
      void drain();
    },
    async wipe(all) {
      // On a shared device not what an earlier person left and nobody here can see. The device first: where it does
      // not let go nothing is removed.
      for (const shelf of shown(all)) await shelf.wipe();
      stock.forget();
      voter.forget();
      // Looked up, since something may have been submitted meanwhile.
      await tellEnded();
      void drain();
    },
    keeps: device.keeps,
    stateOf,
    async waiting(seen) {
      const found = (await stock.records(seenIn(seen))).map(waitingOf);
      const waits = found.filter((it) => it.kind !== 'entry' || !stock.received.has(it.entry.id));
      const ids = new Set(waits.map((it) => it.kind !== 'quarantined' && it.entry.id));
      return waits.filter((it) => it.kind === 'quarantined' || !ids.has(questionOf(it.entry) ?? ''));
    },
    async photosOf(id) {
      const found = (await stock.records()).map(async ({ record, shelf }) => {
        if (!isEntry(record) || questionOf(record) !== id) return [];
        const { type, bytes, sha256 } = partOf(record);
        const content = await shelf.contentOf(record.id);
        return content ? [{ type, bytes, sha256, content }] : [];
      });
      return (await Promise.all(found)).flat();
    },
    receipts: async (seen) =>
      (await Promise.all(seenIn(seen).map((shelf) => shelf.receipts(endpoint))))
        .flat()
        .sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt)),
    ballotMemory,
    newPerson() {
      if (!edges.isShared()) return;
      memory = edges.memory();
      shelves.push(memory);
      // Of no submission: whoever shows what is here looks again.
      tell(edges.newId(), { kind: 'discarded' });
      void drain();
    },
    subscribe,
    stop() {
      stopped = true;
      cancel();
    },
  };

  function waitingOf({ key, record, shelf }: Kept): Waiting {
    if (!isEntry(record)) return { kind: 'quarantined', key, record };
    if (record.endpoint !== endpoint) return { kind: 'elsewhere', entry: record };
    const entry = stock.known(record);
    return { kind: 'entry', entry, state: stateIn({ entry, shelf }) };
  }

  /** The voter's credential and last revision, wherever they are known best. */
  async function ballotMemory(consultation: string): Promise<BallotMemory | undefined> {
    const known = await Promise.all(shown().map((shelf) => shelf.memoryOf(endpoint, consultation)));
    return known.reduce(later);
  }
}

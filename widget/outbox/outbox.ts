import { type BallotMemory, later } from '#device/ballotMemory';
import { type Entry, isEntry } from '#device/entry';
import type { Shelf } from '#device/shelf';
import type { BallotDraft } from '#protocol/ballot';
import type { SubmissionId } from '#protocol/ids';
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

/** A question as the panel hands it over; the outbox adds version, kind and id. */
export type QuestionInput = Omit<Question, 'v' | 'id' | 'kind'>;

export interface Outbox {
  /** Where the next submission is kept, as long as the device takes it. */
  where(): Where;
  /** Both reject only when nothing could be kept, not even in memory; then nothing is sent either. */
  submitQuestion(question: QuestionInput): Promise<Event>;
  submitBallot(ballot: BallotDraft): Promise<Event>;
  /** Sends what is due, until nothing is. Safe to call at any time, from any number of tabs. */
  drain(): Promise<void>;
  /** The network or the citizen came back: sends also what this page held back because nobody answered. */
  wake(): Promise<void>;
  /** Tries one entry now, whatever its turn and its age: the citizen asked. */
  retry(id: SubmissionId): Promise<void>;
  /** The citizen removes one that was not delivered. Rejects when the store does not let go of it. */
  discard(id: SubmissionId): Promise<void>;
  /** The citizen removes everything of this widget from this device. Rejects when the store does not let go of it. */
  wipe(all?: boolean): Promise<void>;
  /** Whether the device itself keeps anything of a citizen's, seen or not. */
  keeps(): Promise<boolean>;
  /** `undefined`: neither waiting nor received here. */
  stateOf(id: SubmissionId): Promise<State | undefined>;
  /**
   * What the citizen at this device may see. Rejects when the store does not answer.
   * @param all here and elsewhere: also what a shared device has from before it was called shared
   */
  waiting(all?: boolean): Promise<readonly Waiting[]>;
  /** Newest first. */
  receipts(all?: boolean): Promise<readonly QuestionReceipt[]>;
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
/** How soon to look again at a store that did not answer. */
const STORE_AWAY = 60_000;

export function createOutbox(edges: Edges): Outbox {
  const { endpoint, tab, device, now, hint, presence } = edges;
  let memory = edges.memory();
  /** With what earlier persons at a shared device left, which goes its way unseen. */
  const shelves = [device, memory];
  const { tell, subscribe, watched } = createListeners(edges.later);
  const stock = createStock(endpoint, shelves);
  const lanes = createLanes(endpoint, device, now, edges.random);
  const sending = new Set<SubmissionId>();
  const urgent = new Set<SubmissionId>();
  const gone = new Set<string>();
  /** Consultations of which memory has a ballot that the device would not take. */
  const spared = new Set<string>();
  let wishes = 0;
  let seen = false;
  let cancel = () => {};
  let running: Promise<void> | undefined;
  let stopped = false;

  /** The shelf whose contents the citizen may see. On a shared device what an earlier person left goes unseen. */
  const shown = (all = false) => (!all && edges.isShared() ? [memory] : [device, memory]);
  const first = () => shown()[0] as Shelf;

  const { mayGo, attempt } = createAttempts({
    ...edges,
    stock,
    lanes,
    sending,
    urgent,
    gone,
    wishes: () => wishes,
    tell,
    async learn({ entry, shelf }, receipt) {
      if (shelf === memory && receipt.kind === 'ballot' && !edges.isShared())
        await device.learnBallot(entry, receipt).catch(() => {});
    },
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

  const find = async (id: SubmissionId) => (await stock.items()).find(({ entry }) => entry.id === id);

  async function stateOf(id: SubmissionId): Promise<State | undefined> {
    const known = stock.received.get(id);
    if (known) return { kind: 'delivered', receipt: known };
    const found = await find(id);
    if (found) return stateIn(found);
    const receipt = (await device.receiptOf(endpoint, id)) ?? (await memory.receiptOf(endpoint, id));
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
    // What has had trouble stands behind what has not, so that it holds up nothing when its lane opens.
    return items.filter(({ entry }) => mayGo(entry)).sort((a, b) => a.entry.tries - b.entry.tries);
  }

  const pump = createPump(due, async (item: Item) => {
    if (stopped) return;
    const { id } = item.entry;
    const before = wishes;
    // One entry's trouble is no other's.
    const left = await attempt(item, seen).catch(() => undefined);
    const receipt = stock.received.get(id);
    if (receipt) tell(id, { kind: 'delivered', receipt });
    else if (left) tell(id, stateIn({ ...item, entry: left }));
    // Wanted while it was under way: then the attempt from before was not what was wanted.
    if (before !== wishes) pump.want();
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

  async function schedule(): Promise<void> {
    // Before the look: to what was left by then nothing is added any more.
    const leftBehind = shelves.filter((shelf) => shelf !== device && shelf !== memory);
    const left = await stock.items();
    for (const shelf of leftBehind) {
      const goes = left.some((item) => item.shelf === shelf && item.entry.state.kind === 'stored');
      if (!goes) shelves.splice(shelves.indexOf(shelf), 1);
    }
    cancel();
    const waits = left.filter(({ entry }) => entry.state.kind === 'stored' && !isOld(entry.at, now()));
    if (!stopped && waits.length > 0) {
      const soonest = Math.min(...waits.map(({ entry }) => delayOf(entry)));
      cancel = edges.later(() => void drain(), Math.max(soonest, SOONEST));
    }
    // Also when nothing seems to wait: a store that does not answer just now may hold what nobody else knows of.
    if (watched.size > 0 || waits.length === 0) await tellEnded();
    // From memory nothing can be concluded: the device's own store may hold words and only not have opened.
    if (device.kind === 'device' && (await device.count()) === 0) {
      hint.clear();
      if ((await device.count()) > 0) hint.set();
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
      .then(schedule)
      .catch(() => {
        // The store failed to answer. What it holds is untouched, and looked at again.
        cancel();
        if (!stopped) cancel = edges.later(() => void drain(), STORE_AWAY);
      })
      .then(() => {
        running = undefined;
        // Wanted while the pump was at rest already.
        if (pump.isWanted() && !stopped) return drain();
      });
    return running;
  }

  return {
    where: () => first().kind,
    submitQuestion(question) {
      const id = edges.newId();
      const body = JSON.stringify({ v: 1, id, kind: 'question', ...question });
      return store((shelf) => shelf.addQuestion({ endpoint, id, body, at: now() }));
    },
    submitBallot(ballot) {
      return store(async (shelf) => {
        // Either must go on with the other's credential: a new one would be a second voter.
        const { consultation } = ballot;
        if (shelf === memory && !edges.isShared()) spared.add(consultation);
        const other = shelf === memory ? device : memory;
        const isOne = !edges.isShared() && spared.has(consultation);
        const known = isOne ? await other.memoryOf(endpoint, consultation) : undefined;
        // A new id at each shelf: the bytes differ, and one id never stands for two contents.
        const added = await shelf.addBallot({ endpoint, id: edges.newId(), at: now() }, ballot, known);
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
      const found = await find(id);
      if (found)
        await stock.edit(found, () => ({ at: now(), next: 0, tooLarge: 0, state: { kind: 'stored' } }));
      await drain();
    },
    async discard(id) {
      // Also another endpoint's: the citizen may remove what may not be sent from here.
      const found = (await stock.records()).find(({ record }) => isEntry(record) && record.id === id);
      if (found) await found.shelf.discard(found.record as Entry);
      tell(id, { kind: 'discarded' });
      // Not awaited: another that is on its way may take half a minute.
      void drain();
    },
    async wipe(all) {
      // On a shared device not what an earlier person left and nobody here can see.
      await Promise.all(shown(all).map((shelf) => shelf.wipe()));
      stock.forget();
      // Looked up, since something may have been submitted meanwhile.
      await tellEnded();
      void drain();
    },
    keeps: device.keeps,
    stateOf,
    async waiting(all) {
      const found = (await stock.records(shown(all))).map(waitingOf);
      return found.filter((it) => it.kind !== 'entry' || !stock.received.has(it.entry.id));
    },
    receipts: async (all) =>
      (await Promise.all(shown(all).map((shelf) => shelf.receipts(endpoint))))
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

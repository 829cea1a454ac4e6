import type { BallotMemory, Entries, Entry } from '#device/entries';
import type { BallotDraft } from '#protocol/ballot';
import type { SubmissionId } from '#protocol/ids';
import type { Outcome } from '#protocol/outcome';
import type { Problem } from '#protocol/problem';
import type { Question } from '#protocol/question';
import type { Receipt } from '#protocol/receipt';
import { backoff, isDue } from './backoff';

/** A question as the panel hands it over; the outbox adds version, kind and id. */
export type QuestionInput = Omit<Question, 'v' | 'id' | 'kind'>;

/** Where a submission is. No state is ever ahead of what is known. */
export type State =
  /** `device`: written and read back. `memory`: gone when the page closes. */
  | { readonly kind: 'stored'; readonly where: 'device' | 'memory'; readonly tries: number }
  | { readonly kind: 'sending'; readonly where: 'device' | 'memory' }
  | { readonly kind: 'delivered'; readonly receipt: Receipt }
  | { readonly kind: 'parked'; readonly where: 'device' | 'memory'; readonly problem: Problem };

/** Something happened to a submission; carries none of its words. */
export interface Event {
  readonly id: SubmissionId;
  readonly state: State;
}

/** Tells the next page view whether to load the outbox at all. A hint: a needless one costs a file, never a word. */
export interface WaitingHint {
  set(): void;
  clear(): void;
}

/** The world outside, as arguments: a test replays a run with its own. */
export interface Edges {
  readonly endpoint: string;
  /** Where submissions are kept: the device's database, if it has one that works, … */
  readonly entries: Entries;
  /** … and the page's memory, for what the first would not take. */
  readonly spare: Entries;
  readonly send: (endpoint: string, id: SubmissionId, body: string) => Promise<Outcome>;
  readonly now: () => number;
  readonly random: () => number;
  readonly newId: () => SubmissionId;
  /** Runs `work` unless another tab is at it; resolves to whether it ran. */
  readonly exclusively: (work: () => Promise<void>) => Promise<boolean>;
  readonly later: (work: () => void, ms: number) => () => void;
  readonly hint: WaitingHint;
}

export interface Outbox {
  /** Where submissions are kept as long as the device takes them. */
  readonly where: 'device' | 'memory';
  /** Both reject only when nothing could be kept, not even in memory; then nothing is sent either. */
  submitQuestion(question: QuestionInput): Promise<Event>;
  submitBallot(ballot: BallotDraft): Promise<Event>;
  /** Sends what is due. Safe to call at any time, from any number of tabs. */
  drain(): Promise<void>;
  /** The network or the citizen came back: sends also what this page held back because nobody answered. */
  wake(): Promise<void>;
  /** Tries one entry now, whatever its turn: the citizen asked. */
  retry(id: SubmissionId): Promise<void>;
  /** The citizen removes one that was not delivered. */
  discard(id: SubmissionId): Promise<void>;
  /** `undefined`: neither waiting nor received here. */
  stateOf(id: SubmissionId): Promise<State | undefined>;
  waiting(): Promise<readonly { readonly entry: Entry; readonly state: State }[]>;
  /** Newest first. */
  receipts(): Promise<readonly Receipt[]>;
  ballotMemory(consultation: string): ReturnType<Entries['memoryOf']>;
  subscribe(listener: (event: Event) => void): () => void;
  stop(): void;
}

/** An entry and where it is kept. */
interface Item {
  readonly entry: Entry;
  readonly shelf: Entries;
}

/** What nobody answered waits no longer than after so many tries, about a minute: a network comes back unannounced. */
const UNANSWERED = 6;

/** How soon to look again when another tab holds the lock. */
const OTHER_TAB = 2000;

export function createOutbox(edges: Edges): Outbox {
  const { endpoint, entries, spare, now, hint } = edges;
  const listeners = new Set<(event: Event) => void>();
  const sending = new Set<SubmissionId>();
  /** What this page knows of entries even when the store could not take it down: then it still waits its turn. */
  const notes = new Map<SubmissionId, Partial<Pick<Entry, 'tries' | 'next' | 'state'>>>();
  /** Until when this page holds back what nobody answered. Not the entry's own: the next visit tries at once. */
  const pauses = new Map<SubmissionId, number>();
  /** How often somebody wanted it at once; an attempt under way since before does not hold back what they want. */
  let wishes = 0;
  const received = new Map<SubmissionId, Receipt>();
  /** Entries that somebody here may be looking at, and that have come to no end yet. */
  const watched = new Set<SubmissionId>();
  let cancel = () => {};
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const tell = (id: SubmissionId, state: State): Event => {
    const event = { id, state };
    if (state.kind === 'delivered' || state.kind === 'parked') watched.delete(id);
    else watched.add(id);
    for (const listener of Array.from(listeners)) {
      try {
        listener(event);
      } catch (error) {
        // A screen's mistake must not look like a failed submit: it would be sent twice.
        edges.later(() => {
          throw error;
        }, 0);
      }
    }
    return event;
  };

  const stateOf = (entry: Entry, shelf: Entries): State => {
    if (entry.state.kind === 'parked') return { ...entry.state, where: shelf.kind };
    if (sending.has(entry.id)) return { kind: 'sending', where: shelf.kind };
    return { kind: 'stored', where: shelf.kind, tries: entry.tries };
  };

  /** An entry with what this page knows beyond the store. */
  const known = (entry: Entry): Entry => {
    const noted = { ...entry, ...notes.get(entry.id) };
    return { ...noted, next: Math.max(noted.next, pauses.get(entry.id) ?? 0) };
  };

  /** Both shelves' entries for this endpoint and no other. Rejects when one cannot be read. */
  async function mine(all = (shelf: Entries) => shelf.all()): Promise<Item[]> {
    const shelves = await Promise.all(
      [entries, spare].map(async (shelf) =>
        (await all(shelf)).map((entry) => ({ entry: known(entry), shelf })),
      ),
    );
    return shelves.flat().filter(({ entry }) => entry.endpoint === endpoint);
  }

  /** As far as they can be read: a device that fails must not hold up what is in memory. */
  const reachable = () => mine((shelf) => shelf.all().catch(() => []));

  async function store(add: (shelf: Entries) => Promise<Entry>): Promise<Event> {
    hint.set();
    let shelf = entries;
    let entry: Entry;
    try {
      entry = await add(shelf);
    } catch {
      // Full, blocked or broken: the words stay in memory, and the state says so.
      shelf = spare;
      entry = await add(shelf);
    }
    // Once more: another tab may have found nothing waiting in between and taken the hint away.
    hint.set();
    const event = tell(entry.id, stateOf(entry, shelf));
    void drain();
    return event;
  }

  /** Takes down what happened; the page's own note stands when the store does not answer. */
  async function note(item: Item, patch: Partial<Pick<Entry, 'tries' | 'next' | 'state'>>): Promise<void> {
    notes.set(item.entry.id, { ...notes.get(item.entry.id), ...patch });
    await item.shelf.update(item.entry.key, patch).catch(() => {});
  }

  async function attempt(item: Item): Promise<void> {
    const { entry, shelf } = item;
    const { id } = entry;
    sending.add(id);
    tell(id, { kind: 'sending', where: shelf.kind });
    const tries = entry.tries + 1;
    const before = wishes;
    const receipt = received.get(id);
    // Received before, and only the store failed to let go: no need to send it again.
    const outcome: Outcome = receipt
      ? { kind: 'delivered', receipt }
      : await edges.send(entry.endpoint, id, entry.body);
    sending.delete(id);
    const turnAfter = (retryAfter: number | null, steps = tries) =>
      now() + backoff(steps, edges.random(), retryAfter);
    if (outcome.kind === 'delivered') {
      received.set(id, outcome.receipt);
      await shelf.settle(entry, outcome.receipt).catch(() => note(item, { tries, next: turnAfter(null) }));
      if (shelf === spare) await entries.learnBallot(entry, outcome.receipt).catch(() => {});
      tell(id, { kind: 'delivered', receipt: outcome.receipt });
    } else if (outcome.kind === 'refused') {
      const state = { kind: 'parked', problem: outcome.problem } as const;
      await note(item, { tries, state });
      tell(id, { ...state, where: shelf.kind });
    } else {
      if (outcome.why === 'unreachable') {
        if (before === wishes) pauses.set(id, turnAfter(outcome.retryAfter, Math.min(tries, UNANSWERED)));
        await note(item, { tries });
      } else await note(item, { tries, next: turnAfter(outcome.retryAfter) });
      if (await find(id)) tell(id, { kind: 'stored', where: shelf.kind, tries });
    }
  }

  /** What another tab has brought to its end is told here too. */
  async function tellEnded(left: readonly Item[]): Promise<void> {
    for (const id of Array.from(watched)) {
      if (left.some(({ entry }) => entry.id === id)) continue;
      const state = await stateById(id);
      if (state) tell(id, state);
      else watched.delete(id);
    }
  }

  async function pass(): Promise<void> {
    for (const { entry } of await reachable()) {
      if (stopped) return;
      // Looked up again: while another was under way, the citizen may have removed this one.
      const item = await find(entry.id);
      // One entry's trouble is no other's: it waits for its own turn and the next one goes.
      if (item?.entry.state.kind === 'stored' && isDue(item.entry.next, now()))
        await attempt(item).catch(() => {});
    }
  }

  async function schedule(ran: boolean): Promise<void> {
    const left = await reachable();
    const waits = left.filter(({ entry }) => entry.state.kind === 'stored');
    cancel();
    if (!stopped && waits.length > 0) {
      const next = Math.min(...waits.map(({ entry }) => entry.next)) - now();
      cancel = edges.later(() => void drain(), ran ? Math.max(next, 500) : OTHER_TAB);
    }
    await tellEnded(left);
    // From memory nothing can be concluded: the device's own store may hold words and only not have opened.
    if (entries.kind === 'device' && (await entries.count()) === 0) {
      hint.clear();
      if ((await entries.count()) > 0) hint.set();
    }
  }

  function drain(): Promise<void> {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await schedule(await edges.exclusively(pass));
      } while (again && !stopped);
    })()
      .catch(() => {
        // The store failed to answer. What it holds is untouched; the next hint or visit tries again.
      })
      .then(() => {
        running = undefined;
      });
    return running;
  }

  const find = async (id: SubmissionId) => (await reachable()).find(({ entry }) => entry.id === id);

  async function stateById(id: SubmissionId): Promise<State | undefined> {
    const known = received.get(id);
    if (known) return { kind: 'delivered', receipt: known };
    const found = await find(id);
    if (found) return stateOf(found.entry, found.shelf);
    const receipt = (await entries.receiptOf(endpoint, id)) ?? (await spare.receiptOf(endpoint, id));
    return receipt && { kind: 'delivered', receipt };
  }

  /** The voter's credential and last revision, wherever they are known best. */
  async function ballotMemory(consultation: string): Promise<BallotMemory | undefined> {
    const [kept, passing] = await Promise.all([
      entries.memoryOf(endpoint, consultation),
      spare.memoryOf(endpoint, consultation),
    ]);
    return passing && passing.revision > (kept?.revision ?? 0) ? passing : kept;
  }

  return {
    where: entries.kind,
    submitQuestion(question) {
      const id = edges.newId();
      const body = JSON.stringify({ v: 1, id, kind: 'question', ...question });
      return store((shelf) => shelf.addQuestion(endpoint, id, body));
    },
    submitBallot(ballot) {
      return store(async (shelf) => {
        // The spare must go on with the same credential: a new one would be a second voter.
        const known = shelf === spare ? await ballotMemory(ballot.consultation) : undefined;
        // A new id at each shelf: the bytes differ, and one id never stands for two contents.
        return shelf.addBallot(endpoint, edges.newId(), ballot, known);
      });
    },
    drain,
    wake() {
      wishes += 1;
      pauses.clear();
      return drain();
    },
    async retry(id) {
      wishes += 1;
      pauses.delete(id);
      const found = await find(id);
      if (found) await note(found, { next: 0, state: { kind: 'stored' } });
      await drain();
    },
    async discard(id) {
      const found = await find(id);
      if (found) await found.shelf.discard(found.entry.key);
      // Not awaited: another that is on its way may take half a minute.
      void drain();
    },
    stateOf: stateById,
    waiting: async () =>
      (await mine())
        .filter(({ entry }) => !received.has(entry.id))
        .map(({ entry, shelf }) => ({ entry, state: stateOf(entry, shelf) })),
    receipts: async () =>
      [...(await spare.receipts(endpoint)), ...(await entries.receipts(endpoint))].sort(
        (a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt),
      ),
    ballotMemory,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}

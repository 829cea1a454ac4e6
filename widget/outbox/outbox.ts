import type { Entries, Entry } from '#device/entries';
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
  | { readonly kind: 'parked'; readonly problem: Problem };

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
  submitQuestion(question: QuestionInput): Promise<Event>;
  submitBallot(ballot: BallotDraft): Promise<Event>;
  /** Sends what is due. Safe to call at any time, from any number of tabs. */
  drain(): Promise<void>;
  /** Tries one entry now, whatever its turn: the citizen asked. */
  retry(id: SubmissionId): Promise<void>;
  /** The citizen removes one that was not delivered. */
  discard(id: SubmissionId): Promise<void>;
  /** `undefined`: neither waiting nor received here. */
  stateOf(id: SubmissionId): Promise<State | undefined>;
  waiting(): Promise<readonly { readonly entry: Entry; readonly state: State }[]>;
  receipts(): Promise<readonly Receipt[]>;
  ballotMemory(consultation: string): ReturnType<Entries['memoryOf']>;
  subscribe(listener: (event: Event) => void): () => void;
  stop(): void;
}

/** How soon to look again when another tab holds the lock. */
const OTHER_TAB = 2000;

export function createOutbox(edges: Edges): Outbox {
  const { endpoint, entries, spare, now, hint } = edges;
  const listeners = new Set<(event: Event) => void>();
  const sending = new Set<SubmissionId>();
  let cancel = () => {};
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const tell = (id: SubmissionId, state: State): Event => {
    const event = { id, state };
    for (const listener of Array.from(listeners)) listener(event);
    return event;
  };

  const stateOf = (entry: Entry, shelf: Entries): State => {
    if (entry.state.kind === 'parked') return entry.state;
    if (sending.has(entry.id)) return { kind: 'sending', where: shelf.kind };
    return { kind: 'stored', where: shelf.kind, tries: entry.tries };
  };

  /** Both shelves' entries for this endpoint and no other. */
  async function mine(): Promise<{ entry: Entry; shelf: Entries }[]> {
    const shelves = await Promise.all(
      [entries, spare].map(async (shelf) => (await shelf.all()).map((entry) => ({ entry, shelf }))),
    );
    return shelves.flat().filter(({ entry }) => entry.endpoint === endpoint);
  }

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

  async function attempt({ entry, shelf }: { entry: Entry; shelf: Entries }): Promise<void> {
    sending.add(entry.id);
    tell(entry.id, { kind: 'sending', where: shelf.kind });
    const tries = entry.tries + 1;
    const outcome = await edges.send(entry.endpoint, entry.id, entry.body);
    sending.delete(entry.id);
    if (outcome.kind === 'delivered') {
      await shelf.settle(entry, outcome.receipt);
      tell(entry.id, { kind: 'delivered', receipt: outcome.receipt });
    } else if (outcome.kind === 'refused') {
      const state = { kind: 'parked', problem: outcome.problem } as const;
      await shelf.update(entry.key, { tries, state });
      tell(entry.id, state);
    } else {
      await shelf.update(entry.key, {
        tries,
        next: now() + backoff(tries, edges.random(), outcome.retryAfter),
      });
      tell(entry.id, { kind: 'stored', where: shelf.kind, tries });
    }
  }

  async function pass(): Promise<void> {
    for (const item of await mine()) {
      if (stopped) return;
      // One entry's trouble is no other's: it waits for its own turn and the next one goes.
      if (item.entry.state.kind === 'stored' && isDue(item.entry.next, now()))
        await attempt(item).catch(() => {});
    }
  }

  async function schedule(ran: boolean): Promise<void> {
    const waits = (await mine()).filter(({ entry }) => entry.state.kind === 'stored');
    if ((await entries.count()) === 0) {
      hint.clear();
      if ((await entries.count()) > 0) hint.set();
    }
    cancel();
    if (stopped || waits.length === 0) return;
    const next = Math.min(...waits.map(({ entry }) => entry.next)) - now();
    cancel = edges.later(() => void drain(), ran ? Math.max(next, 500) : OTHER_TAB);
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

  const find = async (id: SubmissionId) => (await mine()).find(({ entry }) => entry.id === id);

  const receipts = async () => [...(await spare.receipts(endpoint)), ...(await entries.receipts(endpoint))];

  return {
    submitQuestion(question) {
      const id = edges.newId();
      const body = JSON.stringify({ v: 1, id, kind: 'question', ...question });
      return store((shelf) => shelf.addQuestion(endpoint, id, body));
    },
    submitBallot(ballot) {
      const id = edges.newId();
      return store((shelf) => shelf.addBallot(endpoint, id, ballot));
    },
    drain,
    async retry(id) {
      const found = await find(id);
      if (found) await found.shelf.update(found.entry.key, { next: 0, state: { kind: 'stored' } });
      await drain();
    },
    async discard(id) {
      const found = await find(id);
      if (found) await found.shelf.discard(found.entry.key);
      await drain();
    },
    async stateOf(id) {
      const found = await find(id);
      if (found) return stateOf(found.entry, found.shelf);
      const receipt = (await receipts()).find((kept) => kept.id === id);
      return receipt && { kind: 'delivered', receipt };
    },
    waiting: async () => (await mine()).map(({ entry, shelf }) => ({ entry, state: stateOf(entry, shelf) })),
    receipts,
    ballotMemory: (consultation) => entries.memoryOf(endpoint, consultation),
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

import type { Channel, Happening, Telling, Tellings } from '../store/telling';
import { nextTry } from './nextTry';
import type { Outcome } from './outcome';

/** One way to tell, and how much of it at a time. */
export interface Teller {
  readonly channel: Channel;
  /** Taken in hand at once, 1 or more. */
  readonly limit: number;
  /** ms in which `send` is over for certain: a collector that says nothing for so long is dead. */
  readonly lease: number;
  /** Outcomes in the order of the tellings. It never rejects. */
  send(tellings: readonly Telling[]): Promise<readonly Outcome[]>;
}

interface Edges {
  readonly store: Pick<Tellings, 'claimTellings' | 'tellingsDone' | 'tellingsFailed' | 'tellingsDead'>;
  /** ms since 1970. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** For how long something is tried, in ms; an erasure is until it is told. */
  readonly patience: number;
  /** Told of every outcome. */
  readonly report: (
    telling: Telling,
    outcome: Outcome | { readonly kind: 'dead'; readonly why: string },
  ) => void;
}

/** Never too late: whoever has what was erased has to hear of it, and no desk shows any more what to look for. */
const ERASURES: readonly Happening[] = ['erased', 'withdrawn'];

/** Tells all that may be told now, until nothing is left to be tried or `isOver`. */
export async function tellAll(teller: Teller, edges: Edges, isOver: () => boolean): Promise<void> {
  const { store, now } = edges;
  while (!isOver()) {
    const at = now();
    const tellings = await store.claimTellings(teller.channel, {
      at: written(at),
      until: written(at + teller.lease),
      limit: teller.limit,
    });
    if (tellings.length === 0) return;
    const outcomes = await teller.send(tellings);
    await store.tellingsDone(tellings.filter((_, n) => isDone(outcomes[n] as Outcome)).map(({ id }) => id));
    for (const [n, telling] of tellings.entries()) await settle(telling, outcomes[n] as Outcome, edges);
  }
}

async function settle(telling: Telling, outcome: Outcome, edges: Edges): Promise<void> {
  const { store, now, random, patience, report } = edges;
  if (isDone(outcome)) return report(telling, outcome);
  const at = now();
  const isTooLate = !ERASURES.includes(telling.event) && at - Date.parse(telling.at) > patience;
  if (outcome.kind === 'refused' || isTooLate) {
    await store.tellingsDead([telling], written(at));
    return report(telling, { kind: 'dead', why: outcome.why });
  }
  await store.tellingsFailed([telling], written(at + nextTry(telling.tries, random())));
  report(telling, outcome);
}

const isDone = (outcome: Outcome): outcome is Extract<Outcome, { kind: 'told' | 'nothing' }> =>
  outcome.kind === 'told' || outcome.kind === 'nothing';

const written = (time: number) => new Date(time).toISOString();

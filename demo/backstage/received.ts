import type { Addressed, Arrival } from './arrival';

/** One submission or photo as the endpoint met it. */
export interface Received {
  readonly id: string;
  readonly addressed: Addressed;
  /** Oldest first. */
  readonly arrivals: readonly Arrival[];
  /** How often the endpoint took it as new. Never more than once, or the promise is broken. */
  readonly counted: number;
}

/** By id, the latest first. A look-up has no id, and is no submission. */
export function byId(arrivals: readonly Arrival[]): readonly Received[] {
  const ids = [...new Set([...arrivals].reverse().map(({ id }) => id))].filter(Boolean);
  return ids.map((id) => {
    const own = arrivals.filter((one) => one.id === id);
    const { addressed = 'other' } = own[0] ?? {};
    return { id, addressed, arrivals: own, counted: countedIn(own) };
  });
}

/** `201` says new, `200` known; known from before the record began is counted too. */
function countedIn(arrivals: readonly Arrival[]): number {
  const fresh = arrivals.filter(({ status }) => status === 201).length;
  return fresh || Number(arrivals.some(({ status }) => status === 200));
}

/** Arrivals one after the other that were answered alike, and fared alike. */
export interface Run extends Pick<Arrival, 'status' | 'answer'> {
  /** When the first and the last of them came, ms since 1970. */
  readonly from: number;
  readonly to: number;
  readonly times: number;
}

export function runsOf(arrivals: readonly Arrival[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { at, status, answer } of arrivals) {
    const last = runs.at(-1);
    const goesOn = last?.status === status && last.answer === answer;
    if (goesOn) runs[runs.length - 1] = { ...last, to: at, times: last.times + 1 };
    else runs.push({ status, answer, from: at, to: at, times: 1 });
  }
  return runs;
}

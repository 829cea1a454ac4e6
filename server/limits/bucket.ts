/** Tokens that are taken one by one and come back with time, one after the other. */
export interface Bucket {
  /** Its own among all. It names nobody: names.ts. */
  readonly name: string;
  /** How many it has when it is full. */
  readonly holds: number;
  /** ms, whole ones, after which there is one more. */
  readonly gainsIn: number;
}

/** What is taken out of every one of the buckets, or out of none. */
export interface Take {
  readonly buckets: readonly Bucket[];
  /** Each bucket must have one; where there are fewer than are taken it owes the rest. Below 0: so many are given back. */
  readonly tokens: number;
  /** ms since 1970. */
  readonly at: number;
}

/** By name, when each bucket is full again, ms since 1970; one that has no time is full. */
export type Levels = ReadonlyMap<string, number>;

/** `wait`: ms until each of the buckets has a token; 0: they were taken, and `levels` has what changes. */
export function takenFrom(
  levels: Levels,
  { buckets, tokens, at }: Take,
): { readonly wait: number; readonly levels: Levels } {
  const fullAt = ({ name }: Bucket) => Math.max(levels.get(name) ?? 0, at);
  const waits = buckets.map((one) => fullAt(one) - at - (one.holds - 1) * one.gainsIn);
  const wait = tokens < 0 ? 0 : Math.max(0, ...waits);
  if (wait > 0) return { wait, levels: new Map() };
  return { wait: 0, levels: new Map(buckets.map((one) => [one.name, fullAt(one) + tokens * one.gainsIn])) };
}

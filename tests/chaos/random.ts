/** From 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * Numbers that come again with the same seed (mulberry32). Each use has its own stream, so that one more draw of the
 * network's does not move the moment of a kill.
 */
export function createRandom(seed: number, use: string): Random {
  let state = seed;
  for (const letter of use) state = Math.imul(state ^ letter.charCodeAt(0), 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to one less than this. */
export const below = (most: number, random: Random): number => Math.floor(random() * most);

/** One of them. */
export function oneOf<T>(items: readonly [T, ...T[]], random: Random): T {
  return items[below(items.length, random)] ?? items[0];
}

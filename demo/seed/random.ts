/** The next number from 0 up to but not 1. */
export type Random = () => number;

/**
 * Mulberry32: small, and the same numbers for the same name everywhere, so that the address of a seeded answer still holds
 * when the demo is seeded anew. Nothing secret may come of it.
 */
export function createRandom(name: string): Random {
  let state = 0;
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the names, each as likely as its weight. */
export function pick<T extends string>(random: Random, weights: Readonly<Record<T, number>>): T {
  const names = Object.keys(weights) as T[];
  let left = random() * names.reduce((sum, name) => sum + weights[name], 0);
  for (const name of names) {
    left -= weights[name];
    if (left < 0) return name;
  }
  throw new Error('nothing to pick from');
}

/** Lower-case hexadecimal digits. */
export const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');

/** A UUID of version 4. */
export const uuid = (random: Random): string =>
  `${digits(random, 8)}-${digits(random, 4)}-4${digits(random, 3)}-a${digits(random, 3)}-${digits(random, 12)}`;

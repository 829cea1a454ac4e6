/** Numbers that look random and are the same for the same seed: what broke is broken again. */
export interface Random {
  /** A whole number from 0 to one less than this. */
  below(most: number): number;
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    below: (most) => next() % most,
    bytes: (length) => Uint8Array.from({ length }, () => next() & 0xff),
  };
}

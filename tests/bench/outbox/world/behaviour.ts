/** What becomes of one post. `loses`: stored, and the answer never arrives. `hangs`: neither. */
export type Fate = 'answers' | 'fails' | 'loses' | 'hangs';

/** How an endpoint and the way to it behave. */
export interface Behaviour {
  /** Milliseconds before a post reaches the endpoint. */
  readonly before: number;
  /** Milliseconds before its answer is back. */
  readonly after: number;
  readonly fate: () => Fate;
  /** A browser repeats by itself what breaks on a connection used before. Where answers are lost, only the contender may. */
  readonly keepsConnections: boolean;
}

export const NEAR: Behaviour = { before: 0, after: 0, fate: () => 'answers', keepsConnections: true };
export const SILENT: Behaviour = { ...NEAR, fate: () => 'hangs' };

/** A link whose round trip takes `ms`. Connections cost nothing: a handshake ends before the delay begins. */
export const far = (ms: number): Behaviour => ({ ...NEAR, before: ms / 2, after: ms / 2 });

/** One in five posts is answered 500, one in ten of the rest stored and its answer lost; every run draws the same. */
export function flaky(): Behaviour {
  const random = drawing(20261124);
  return {
    ...NEAR,
    keepsConnections: false,
    fate: () => (random() < 0.2 ? 'fails' : random() < 0.1 ? 'loses' : 'answers'),
  };
}

/** mulberry32. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

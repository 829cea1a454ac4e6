import type { Random } from './random';

/** What the network does to one post. */
export interface Fate {
  readonly kind:
    | 'passes'
    /** A gateway answers 500; the collector never hears of it. */
    | 'refused'
    /** The collector commits; its reply never arrives. */
    | 'reply-lost';
  /** How long the upload takes, in ms; a kill may hit it there. */
  readonly upload: number;
  /** How long the reply takes. */
  readonly reply: number;
}

/** One post in five fails, one reply in ten is lost, and most are slow enough to be hit on their way. */
export function createFates(random: Random): () => Fate {
  const hold = () => {
    const drawn = random();
    return drawn < 0.4 ? 0 : Math.round(drawn * 400);
  };
  return () => {
    const drawn = random();
    const kind = drawn < 0.2 ? 'refused' : drawn < 0.3 ? 'reply-lost' : 'passes';
    return { kind, upload: hold(), reply: hold() };
  };
}

/** A network that has recovered. */
export const calm = (): Fate => ({ kind: 'passes', upload: 0, reply: 0 });

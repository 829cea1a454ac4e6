import type { Take } from '../limits/bucket';

/** The part of a store that limits need. What it holds is worth nothing a day later, and need not survive a crash. */
export interface Limiting {
  /** ms until each of the buckets has a token; 0: what was asked for was taken out of all. Of many at once each is counted. */
  takeTokens(take: Take): Promise<number>;
}

import type { Outcome } from '#protocol/consultation';
import type { Answer } from '#protocol/items/items';
import type { Random } from '../random';

/** What citizens, and then the agency, made of one consultation. */
export interface BallotSeed {
  readonly consultation: string;
  /** How many voters. */
  readonly voters: number;
  /** What one voter chooses. */
  choose(random: Random): readonly Answer[];
  /** What voters write, one each from the first on; no more than there are voters. */
  readonly opinions: readonly Opinion[];
  readonly ending: Ending;
}

/** In a text item, or as the reason of a stance. */
export interface Opinion {
  readonly item: string;
  readonly words: string;
  /** `new`: it waits for the moderator at the desk. */
  readonly fate: 'shown' | 'held' | 'new';
}

export type Ending =
  /** It runs until its closing time, or still does. */
  | { readonly kind: 'in-time'; readonly outcomes: readonly Outcome[] }
  /** Days after its opening. */
  | { readonly kind: 'called-off'; readonly after: number; readonly reason: string };

export const shown = (item: string, words: string): Opinion => ({ item, words, fate: 'shown' });
export const waiting = (item: string, words: string): Opinion => ({ item, words, fate: 'new' });

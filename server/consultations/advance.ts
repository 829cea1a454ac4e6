import type { Consultation, Phase } from '../../widget/protocol/consultation';
import type { Pair, Snapshot } from '../store/snapshot';
import { LEAST } from './hiding';

/** `show`: what is counted now is published. `take`: it is to be the next. `pass`: the next is published, and it is the next after it. */
export type Move = 'stay' | 'show' | 'take' | 'pass';

interface Situation {
  readonly phase: Phase;
  readonly resultsFrom: Consultation['resultsFrom'];
  /** How many ballots came since the later of the two snapshots; ever, where there is none. */
  readonly came: number;
}

/**
 * What becomes of what is published, so that any two publications have `LEAST` ballots between them, and their difference is not
 * a single one; for each item see heldBack.ts. Whoever sent most of them themselves knows the rest: only results that are
 * published once tell nothing. While results are live what is shown stays that much behind, so that at the closing the
 * count of all ballots is never too near to it: between `shown` and `next` there are always enough.
 */
export function advance({ shown, next }: Pair, { phase, resultsFrom, came }: Situation): Move {
  const isEnough = came >= LEAST;
  switch (phase) {
    case 'upcoming':
      return 'stay';
    case 'open':
      if (resultsFrom !== 'opening' || !isEnough) return 'stay';
      return next ? 'pass' : 'take';
    case 'closed':
      return !shown || next || isEnough ? 'show' : 'stay';
  }
}

/** @param count as late as `came` was asked for */
export function moved(move: Exclude<Move, 'stay'>, { shown, next }: Pair, count: Snapshot): Pair {
  switch (move) {
    case 'show':
      return { shown: count, next: null };
    case 'take':
      return { shown, next: count };
    case 'pass':
      return { shown: next, next: count };
  }
}

import type { Mistake } from '../notice';

/** Something to mend in a ballot. What is wrong with the whole of it stands at its first item, since it has no place of its own. */
export interface BallotMistake extends Mistake {
  readonly about: 'ballot' | 'item';
}

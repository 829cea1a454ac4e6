import type { Erasure } from './retaining';

/** What of a question is to be erased, why, and as of when. */
export interface Erasing extends Pick<Erasure, 'part' | 'cause' | 'at'> {
  /** Where a part is erased: photos that came after `at` stay. */
  readonly sparesLater?: boolean;
}

import { type ConsultationSummary, phaseOf } from '../../../widget/protocol/consultation';
import type { ConsultWords } from './words';

/** Until when it is open, from when it will be, or since when it is not, without a full stop. @param now ms since 1970 */
export function whenOf(words: ConsultWords, consultation: ConsultationSummary, now: number): string {
  const { opensAt, closesAt, annulled } = consultation;
  if (annulled) return words.annulled;
  switch (phaseOf(consultation, now)) {
    case 'open':
      return words.until(closesAt);
    case 'upcoming':
      return words.from(opensAt);
    case 'closed':
      return words.closedAt(closesAt);
  }
}

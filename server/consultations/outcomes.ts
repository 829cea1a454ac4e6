import { type Consultation, itemsOf, type Outcome } from '../../widget/protocol/consultation';
import type { DeskOutcome } from '../store/consulting';

/** What the agency made of the opinions, as the public is told: in the items' order, what is no longer asked at the end. */
export function publicOutcomes(consultation: Consultation, outcomes: readonly DeskOutcome[]): Outcome[] {
  const order = itemsOf(consultation).map(({ id }) => id);
  const placeOf = (item: string) => (order.includes(item) ? order.indexOf(item) : order.length);
  return [...outcomes]
    .sort((one, other) => placeOf(one.item) - placeOf(other.item))
    .map(({ item, kind, text }) => ({ item, kind, text }));
}

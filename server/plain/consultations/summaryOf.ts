import { type Consultation, itemsOf } from '../../../widget/protocol/consultation';
import type { Mistake } from '../notice';
import type { BallotMistake } from './ballotMistake';
import type { ConsultWords } from './words';

/** The mistakes of a ballot for the summary above it, each with the name of its place: a question's number, or a clause. */
export function summaryOf(
  mistakes: ReadonlyMap<string, BallotMistake>,
  consultation: Pick<Consultation, 'items' | 'text'>,
  words: ConsultWords,
): readonly Mistake[] {
  const { items } = consultation;
  return itemsOf(consultation).flatMap(({ id, title }, index) => {
    const mistake = mistakes.get(id);
    if (!mistake) return [];
    const { about, control, text } = mistake;
    if (about === 'ballot') return [mistake];
    const name = index < items.length ? words.question(index + 1) : title.vi;
    return [{ control, text: `${name}: ${text}` }];
  });
}

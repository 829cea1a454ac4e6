import { type Consultation, itemsOf } from '../../../../widget/protocol/consultation';
import { earlierWording } from '../../../consultations/tally';
import type { StoredWords } from '../../../store/consulting';

/** Whether a result can show what was written, or why none ever will. */
export type Fate = 'showable' | 'earlier' | 'unasked' | 'annulled';

/** What is public tells no more than the results do: to show what they leave out would be a promise that is not kept. */
export function fateOf(consultation: Consultation): (words: Pick<StoredWords, 'item' | 'draft'>) => Fate {
  const isEarlier = earlierWording(consultation);
  const asked = new Set(itemsOf(consultation).map(({ id }) => id));
  return ({ item, draft }) => {
    if (!asked.has(item)) return 'unasked';
    if (isEarlier(item, draft)) return 'earlier';
    return consultation.annulled ? 'annulled' : 'showable';
  };
}

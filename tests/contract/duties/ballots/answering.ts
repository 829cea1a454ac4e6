import { type Consultation, itemsOf } from '#protocol/consultation';
import type { Answer, Item } from '#protocol/items/items';
import { TEST_MARK } from '../sending/question';

/** The shortest right answer to an item. */
function answerTo(item: Item): Answer {
  switch (item.kind) {
    case 'single':
      return { item: item.id, kind: 'single', choice: item.choices[0]?.id ?? '' };
    case 'multiple':
      return {
        item: item.id,
        kind: 'multiple',
        choices: item.choices.slice(0, item.min).map(({ id }) => id),
      };
    case 'stance':
      return { item: item.id, kind: 'stance', stance: 'none' };
    case 'rating':
      return { item: item.id, kind: 'rating', rating: 3 };
    case 'text':
      return { item: item.id, kind: 'text', text: TEST_MARK };
  }
}

/** One answer of each kind that is asked for. */
export function answersTo(consultation: Consultation): readonly Answer[] {
  const items = itemsOf(consultation);
  return [...new Map(items.map((item) => [item.kind, item])).values()].map(answerTo);
}

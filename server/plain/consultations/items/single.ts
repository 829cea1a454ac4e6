import type { SingleAnswer, SingleItem } from '../../../../widget/protocol/items/single';
import { labelOf, rowsOf } from './choices';
import type { ItemForm } from './form';
import { group } from './group';
import { answerName, textOf } from './names';
import { skip } from './skip';

/** Choose one. */
export const single: ItemForm<SingleItem, SingleAnswer> = {
  read: (form, item) => ({ item, kind: 'single', choice: textOf(form, answerName(item)) }),
  answer: (given) => (given.choice ? given : null),
  label: ({ choices }, cell, { lang }) => labelOf(choices, cell, lang),
  field({ item, given, words, ...frame }) {
    const rows = [...rowsOf(item.choices, [given.choice], words.lang), skip(words)];
    return group(
      { ...frame, type: 'radio', flow: 'column', name: answerName(item.id), rows, lang: words.lang },
      '',
    );
  },
};

import type { RatingAnswer, RatingItem } from '../../../../widget/protocol/items/rating';
import { inLanguage } from '../../../../widget/protocol/text';
import type { ItemForm } from './form';
import { group } from './group';
import { answerName, textOf } from './names';
import { skip } from './skip';

/** Five steps, each in words. */
export const rating: ItemForm<RatingItem, RatingAnswer> = {
  read(form, item) {
    const [step] = /^[1-5]$/.exec(textOf(form, answerName(item))) ?? [];
    return { item, kind: 'rating', rating: Number(step ?? 0) };
  },
  answer: (given) => (given.rating > 0 ? given : null),
  label({ levels }, cell, { lang }) {
    const level = inLanguage(levels[Number(cell) - 1] ?? { vi: '' }, lang);
    return { ...level, text: `${cell}. ${level.text}` };
  },
  field({ item, given, words, ...frame }) {
    const steps = ['1', '2', '3', '4', '5'].map((value) => ({
      value,
      label: rating.label(item, value, words),
      checked: String(given.rating) === value,
    }));
    const rows = [...steps, skip(words)];
    return group(
      { ...frame, type: 'radio', flow: 'column', name: answerName(item.id), rows, lang: words.lang },
      '',
    );
  },
};

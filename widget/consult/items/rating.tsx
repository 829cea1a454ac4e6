import type { RatingAnswer, RatingItem } from '#protocol/items/rating';
import { inLanguage } from '#protocol/text';
import type { ItemForm } from './form';

/** Five steps, each in words. */
export const rating: ItemForm<RatingItem, RatingAnswer> = {
  blank: (item) => ({ item, kind: 'rating', rating: 0 }),
  answer: (given) => (given.rating > 0 ? given : null),
  label: ({ levels }, cell, { lang }) => {
    const level = inLanguage(levels[Number(cell) - 1] ?? { vi: '' }, lang);
    return { ...level, text: `${cell}. ${level.text}` };
  },
  Field: ({ id, item, given, legend, lang, mistake, parts, messages, changed }) => (
    <parts.Choices
      id={id}
      legend={legend}
      lang={lang}
      rows={item.levels.map((level, index) => {
        const { text, lang } = inLanguage(level, messages.lang);
        return { value: String(index + 1), label: `${index + 1}. ${text}`, lang };
      })}
      initial={given.rating ? String(given.rating) : undefined}
      errorPrefix={parts.messages.fields.error}
      error={mistake?.text}
      changed={(value) => changed({ ...given, rating: Number(value) })}
    />
  ),
};

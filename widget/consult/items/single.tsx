import type { SingleAnswer, SingleItem } from '#protocol/items/single';
import { labelOf, rowsOf } from './choices';
import type { ItemForm } from './form';

/** Choose one. */
export const single: ItemForm<SingleItem, SingleAnswer> = {
  blank: (item) => ({ item, kind: 'single', choice: '' }),
  answer: (given) => (given.choice ? given : null),
  label: ({ choices }, cell, { lang }) => labelOf(choices, cell, lang),
  Field: ({ id, item, given, legend, lang, mistake, parts, messages, changed }) => (
    <parts.Choices
      id={id}
      legend={legend}
      lang={lang}
      rows={rowsOf(item.choices, messages.lang)}
      initial={given.choice || undefined}
      errorPrefix={parts.messages.fields.error}
      error={mistake?.text}
      changed={(choice) => changed({ ...given, choice })}
    />
  ),
};

import type { MultipleAnswer, MultipleItem } from '#protocol/items/multiple';
import { Boxes } from './Boxes';
import { labelOf, rowsOf } from './choices';
import type { ItemForm } from './form';

/** Choose several. */
export const multiple: ItemForm<MultipleItem, MultipleAnswer> = {
  blank: (item) => ({ item, kind: 'multiple', choices: [] }),
  answer: (given) => (given.choices.length > 0 ? given : null),
  label: ({ choices }, cell, { lang }) => labelOf(choices, cell, lang),
  Field: ({ id, item, given, legend, lang, mistake, parts, messages, changed }) => (
    <Boxes
      id={id}
      legend={legend}
      lang={lang}
      hint={messages.howMany(item.min, item.max)}
      rows={rowsOf(item.choices, messages.lang)}
      initial={given.choices}
      error={mistake?.text}
      parts={parts}
      changed={(choices) => changed({ ...given, choices })}
    />
  ),
};

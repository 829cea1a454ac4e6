import type { TextAnswer, TextItem } from '#protocol/items/text';
import { LIMITS } from '#protocol/limits';
import { normalise } from '#protocol/text';
import type { ItemForm } from './form';

/** In one's own words. */
export const text: ItemForm<TextItem, TextAnswer> = {
  blank: (item) => ({ item, kind: 'text', text: '' }),
  answer({ item, kind, text }) {
    const said = normalise(text);
    return said ? { item, kind, text: said } : null;
  },
  label: () => ({ text: '', lang: '' }),
  Field: ({ id, given, legend, lang, mistake, parts, messages, changed }) => (
    <parts.TextField
      id={id}
      label={legend}
      lang={lang}
      hint={messages.noNames}
      error={mistake?.text}
      max={LIMITS.opinion}
      initial={given.text}
      focused={false}
      messages={parts.messages.fields}
      changed={(text) => changed({ ...given, text })}
      say={parts.say}
    />
  ),
};

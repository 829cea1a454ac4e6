import type { ChoiceRow } from '#panel/parts';
import type { Choice } from '#protocol/items/single';
import { inLanguage, type Spoken } from '#protocol/text';

/** Choices as rows of the form. */
export const rowsOf = (choices: readonly Choice[], wanted: string): readonly ChoiceRow[] =>
  choices.map(({ id, label }) => {
    const { text, lang } = inLanguage(label, wanted);
    return { value: id, label: text, lang };
  });

/** What a choice is called; one that the item does not have, by its id. */
export function labelOf(choices: readonly Choice[], wanted: string, lang: string): Spoken {
  const found = choices.find(({ id }) => id === wanted);
  return found ? inLanguage(found.label, lang) : { text: wanted, lang: '' };
}

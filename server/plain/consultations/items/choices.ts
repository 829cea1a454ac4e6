import type { Choice } from '../../../../widget/protocol/items/single';
import { inLanguage, type Spoken } from '../../../../widget/protocol/text';

/** Choices as rows of a group. */
export const rowsOf = (choices: readonly Choice[], chosen: readonly string[], lang: string) =>
  choices.map(({ id, label }) => ({
    value: id,
    label: inLanguage(label, lang),
    checked: chosen.includes(id),
  }));

/** What a choice is called; one that the item does not have, by its id. */
export function labelOf(choices: readonly Choice[], wanted: string, lang: string): Spoken {
  const found = choices.find(({ id }) => id === wanted);
  return found ? inLanguage(found.label, lang) : { text: wanted, lang: '' };
}

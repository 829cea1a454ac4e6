import type { ConsultMessages } from '#messages/vi/consult';
import { type Answer, type Item, kindOf, type Unfinished } from '#protocol/items/items';
import { normalise, type Spoken } from '#protocol/text';
import { formOf } from './forms';

/** One thing that is counted, and how it is called. */
export interface Cell {
  readonly id: string;
  readonly label: Spoken;
}

const labelled = (item: Item, cells: readonly string[], messages: ConsultMessages): readonly Cell[] =>
  cells.map((id) => ({ id, label: formOf(item.kind)?.label(item, id, messages) ?? { text: id, lang: '' } }));

/** The cells of an item with the words that the ballot has for them; none where the widget is older than the item. */
export const cellsOf = (item: Item, messages: ConsultMessages): readonly Cell[] =>
  formOf(item.kind) ? labelled(item, kindOf(item.kind).cells(item), messages) : [];

/** An answer as people read it: what was chosen, then what was written. */
export function saidIn(answer: Answer, item: Item, messages: ConsultMessages): readonly Spoken[] {
  const { chosen, words } = kindOf(item.kind);
  const labels = labelled(item, chosen(answer), messages).map(({ label }) => label);
  // In which language somebody wrote nobody knows.
  return [...labels, { text: words(answer), lang: '' }].filter(({ text }) => text);
}

/** What was written, also in an answer that is none yet, such as a reason for no stance. */
export const writtenIn = (given: Unfinished): string => normalise(kindOf(given.kind).words(given as Answer));

/** The same as people read it. */
export function unsaidIn(given: Unfinished): readonly Spoken[] {
  const text = writtenIn(given);
  return text ? [{ text, lang: '' }] : [];
}

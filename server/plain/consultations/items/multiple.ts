import { html } from 'hono/html';
import type { MultipleAnswer, MultipleItem } from '../../../../widget/protocol/items/multiple';
import { labelOf, rowsOf } from './choices';
import type { ItemForm } from './form';
import { group } from './group';
import { answerName } from './names';

/** Choose several. */
export const multiple: ItemForm<MultipleItem, MultipleAnswer> = {
  read(form, item) {
    const chosen = form.getAll(answerName(item)).filter((value) => typeof value === 'string');
    return { item, kind: 'multiple', choices: [...new Set(chosen)] };
  },
  answer: (given) => (given.choices.length > 0 ? given : null),
  label: ({ choices }, cell, { lang }) => labelOf(choices, cell, lang),
  field({ item, given, words, body, ...frame }) {
    const { lang } = words;
    const name = answerName(item.id);
    const rows = rowsOf(item.choices, given.choices, lang);
    const hint = html`${body}<p class="hint">${words.howMany(item.min, item.max)}</p>`;
    return group({ ...frame, type: 'checkbox', flow: 'column', name, rows, body: hint, lang }, '');
  },
};

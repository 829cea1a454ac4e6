import { html } from 'hono/html';
import type { TextAnswer, TextItem } from '../../../../widget/protocol/items/text';
import { normalise } from '../../../../widget/protocol/text';
import { fieldError } from '../../notice';
import type { ItemForm } from './form';
import { answerName, errorId, textOf } from './names';

/** In one's own words. */
export const text: ItemForm<TextItem, TextAnswer> = {
  read: (form, item) => ({ item, kind: 'text', text: textOf(form, answerName(item)) }),
  answer({ item, kind, text }) {
    const said = normalise(text);
    return said ? { item, kind, text: said } : null;
  },
  label: () => ({ text: '', lang: '' }),
  field({ item, given, legend, body, mistake, errorPrefix }) {
    const name = answerName(item.id);
    const id = errorId(name);
    return html`<div class="field"><label class="title" for="${name}">${legend}</label>
${body}${mistake && fieldError({ errorPrefix }, id, mistake.text)}
<textarea id="${name}" name="${name}" rows="5"${mistake && html` aria-invalid="true" aria-describedby="${id}"`}>
${given.text}</textarea></div>`;
  },
};

import { html } from 'hono/html';
import type { Item } from '../../../../widget/protocol/items/items';
import type { Html } from '../../../plain/layout';
import { kindsOf } from '../askable';
import { itemFields } from '../form/itemFields';
import { itemInFields } from '../form/itemInFields';
import { formState } from '../sent';
import { CONSULTING } from '../words';
import { consultationForm, send } from './consultationForm';
import type { ConsultationView } from './consultationView';

/** Something that is asked already, put otherwise: even its kind, since nobody can have answered it. */
export function correctItemForm(view: ConsultationView, item: Item): Html {
  const { sent, notice, hosted, held } = view;
  const state = formState(sent, notice, 'item-corrected');
  return html`<div class="correcting">
${consultationForm(
  view,
  html`<input type="hidden" name="item" value="${item.id}">
${itemFields(state, kindsOf(hosted.portal), itemInFields(item))}
${send('item-corrected', CONSULTING.saveItem)}`,
)}
<p><a class="button" href="/desk/consultations/${held.definition.id}#items">${CONSULTING.leaveItem}</a></p>
</div>`;
}

import { html } from 'hono/html';
import type { Item } from '../../../../widget/protocol/items/items';
import type { Words } from '../../../../widget/protocol/text';
import type { Html } from '../../../plain/layout';
import { mayEdit } from '../held';
import { CONSULTING } from '../words';
import { addItemForm } from './addItemForm';
import { consultationForm } from './consultationForm';
import type { ConsultationView } from './consultationView';

/** What is asked, besides the text; while nobody can have answered it is added to, taken away, and put in order. */
export function itemsPart(view: ConsultationView): Html {
  const { held, now } = view;
  const { items } = held.consultation;
  const isEdited = mayEdit(held, now);
  return html`<section aria-labelledby="items">
<h2 id="items">${CONSULTING.items}</h2>
${
  items.length > 0
    ? html`<ol class="items">${items.map((item, index) => html`<li>${shown(item)}${isEdited ? actions(view, item, index > 0) : ''}</li>`)}</ol>`
    : html`<p>${CONSULTING.noItems}</p>`
}
${isEdited ? addItemForm(view) : ''}
</section>`;
}

function shown(item: Item): Html {
  return html`<h3>${item.title.vi}</h3>
${inEnglish(item.title)}
<p class="hint">${CONSULTING.kind[item.kind]}${item.kind === 'multiple' ? `. ${CONSULTING.bounds(item.min, item.max)}` : ''}</p>
${'choices' in item ? list(item.choices.map(({ label }) => label)) : ''}
${'levels' in item ? list(item.levels) : ''}`;
}

const list = (labels: readonly Words[]): Html =>
  html`<ol>${labels.map((label) => html`<li>${label.vi}${label.en ? html` · <span lang="en">${label.en}</span>` : ''}</li>`)}</ol>`;

const inEnglish = ({ en }: Words): Html | '' => (en ? html`<p lang="en">${en}</p>` : '');

function actions(view: ConsultationView, item: Item, canRise: boolean): Html {
  const button = (form: string, label: string) =>
    html`<button class="quiet" type="submit" name="form" value="${form}" aria-label="${CONSULTING.itemAction(label, item.title.vi)}">${label}</button>`;
  return consultationForm(
    view,
    html`<input type="hidden" name="item" value="${item.id}">
${canRise ? button('item-up', CONSULTING.moveUp) : ''}
${button('item-removed', CONSULTING.removeItem)}`,
  );
}

import { html } from 'hono/html';
import type { Item } from '../../../../widget/protocol/items/items';
import type { Words } from '../../../../widget/protocol/text';
import type { Html } from '../../../plain/layout';
import { mayEdit } from '../held';
import { CONSULTING } from '../words';
import { addItemForm } from './addItemForm';
import { consultationForm } from './consultationForm';
import type { ConsultationView } from './consultationView';
import { correctItemForm } from './correctItemForm';

/** What is asked, besides the text; while nobody can have answered it is added to, corrected, taken away, and put in order. */
export function itemsPart(view: ConsultationView): Html {
  const { held, correcting, now } = view;
  const { items } = held.consultation;
  const isEdited = mayEdit(held, now);
  const corrected = isEdited ? items.find(({ id }) => id === correcting) : undefined;
  return html`<section aria-labelledby="items">
<h2 id="items">${CONSULTING.items}</h2>
${
  items.length > 0
    ? html`<ol class="items">${items.map(
        (item, index) => html`<li><h3 id="item-${index}">${item.title.vi}</h3>
${item === corrected ? correctItemForm(view, item) : html`${shown(item)}${isEdited ? actions(view, item, index) : ''}`}</li>`,
      )}</ol>`
    : html`<p>${CONSULTING.noItems}</p>`
}
${isEdited && !corrected ? addItemForm(view) : ''}
</section>`;
}

function shown(item: Item): Html {
  return html`${inEnglish(item.title)}
<p class="hint">${CONSULTING.kind[item.kind]}${item.kind === 'multiple' ? `. ${CONSULTING.bounds(item.min, item.max)}` : ''}</p>
${'choices' in item ? list(item.choices.map(({ label }) => label)) : ''}
${'levels' in item ? list(item.levels) : ''}`;
}

const list = (labels: readonly Words[]): Html =>
  html`<ol>${labels.map((label) => html`<li>${label.vi}${label.en ? html` · <span lang="en">${label.en}</span>` : ''}</li>`)}</ol>`;

const inEnglish = ({ en }: Words): Html | '' => (en ? html`<p lang="en">${en}</p>` : '');

function actions(view: ConsultationView, item: Item, index: number): Html {
  const button = (form: string, label: string) =>
    html`<button class="quiet" type="submit" name="form" value="${form}" aria-label="${CONSULTING.itemAction(label, item.title.vi)}">${label}</button>`;
  return consultationForm(
    view,
    html`<input type="hidden" name="item" value="${item.id}">
<div class="actions">
<a class="button" href="?item=${item.id}#item-${index}" aria-label="${CONSULTING.itemAction(CONSULTING.correctItem, item.title.vi)}">${CONSULTING.correctItem}</a>
${index > 0 ? button('item-up', CONSULTING.moveUp) : ''}
${button('item-removed', CONSULTING.removeItem)}
</div>`,
  );
}

import { html } from 'hono/html';
import type { DraftText } from '../../../../widget/protocol/draftText';
import type { Html } from '../../../plain/layout';
import { mayEdit } from '../held';
import { isOffered } from '../offered';
import { CONSULTING } from '../words';
import { consultationForm, send } from './consultationForm';
import type { ConsultationView } from './consultationView';
import { partsList } from './partsList';
import { pasteForm } from './pasteForm';

/** The text that is discussed part by part, and the form that puts another in its place. */
export function textPart(view: ConsultationView): Html {
  const { held, now } = view;
  const { text } = held.consultation;
  return html`<section aria-labelledby="text">
<h2 id="text">${CONSULTING.text}</h2>
${text ? html`${partsList(text.parts, false)}${versions(text)}` : html`<p>${CONSULTING.noText}</p>`}
${isOffered('text', held, now) ? pasteForm(view) : ''}
${text && mayEdit(held, now) ? consultationForm(view, send('text-removed', CONSULTING.removeText)) : ''}
</section>`;
}

function versions({ versions }: DraftText): Html {
  return html`<h3>${CONSULTING.versions}</h3>
<ul>
${versions.map(
  ({ draft, at, removed }) =>
    html`<li>${CONSULTING.versionAt(draft, at)}${removed.length > 0 ? `. ${CONSULTING.versionRemoved(removed)}` : ''}</li>`,
)}
</ul>`;
}

import { html } from 'hono/html';
import type { Html } from '../plain/layout';
import type { Fields } from './form/fields';
import { FIELDS } from './form/issue';
import { layout, type Viewer } from './layout';
import { WORDS } from './words';

/** A page with one sentence and the way back. */
export function sentencePage(sentence: string, viewer: Viewer = 'nobody'): Html {
  return layout(viewer, 'neither', WORDS.notice, html`<h1>${WORDS.notice}</h1><p>${sentence}</p>${back}`);
}

/** The same with all that was typed, to be copied: the browser forgets it, as the desk's pages may not be kept. */
export function keptPage(sentence: string, fields: Fields): Html {
  const kept = FIELDS.filter((field) => fields.get(field)?.trim());
  return layout(
    'nobody',
    'neither',
    WORDS.notice,
    html`<h1>${WORDS.notice}</h1>
<p>${sentence}</p>
${kept.length > 0 ? html`<p>${WORDS.copyTyped}</p>` : ''}
${kept.map(
  (field) => html`<label class="title" for="${field}">${WORDS.field[field]}</label>
<textarea id="${field}" rows="6" readonly>
${fields.get(field)}</textarea>`,
)}
${back}`,
  );
}

const back = html`<p><a class="button" href="/desk">${WORDS.toDesk}</a></p>`;

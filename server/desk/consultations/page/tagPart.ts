import { html } from 'hono/html';
import type { Consultation } from '../../../../widget/protocol/consultation';
import type { Html } from '../../../plain/layout';
import { CONSULTING } from '../words';

/** The tag that puts a consultation into an article, to be copied as it stands: three clicks or Ctrl+A mark all of it. */
export function tagPart({ id }: Pick<Consultation, 'id'>): Html {
  return html`<section aria-labelledby="article">
<h2 id="article">${CONSULTING.article}</h2>
<label class="title" for="tag">${CONSULTING.tag}</label>
<p class="hint" id="tag-hint">${CONSULTING.tagHint}</p>
<textarea id="tag" rows="4" readonly spellcheck="false" translate="no" aria-describedby="tag-hint">
${`<gop-y view="consult" consultation="${id}"></gop-y>`}</textarea>
</section>`;
}

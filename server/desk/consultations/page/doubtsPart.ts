import { html } from 'hono/html';
import type { Doubt } from '../../../consultations/doubt';
import type { Html } from '../../../plain/layout';
import { CONSULTING } from '../words';

/** More are not read: whoever has mended these sees the next. */
const MOST = 20;

/** What of a pasted text should be looked at again, and the way back to it. */
export function doubtsPart(doubts: readonly Doubt[]): Html | '' {
  if (doubts.length === 0) return '';
  const more = doubts.length - MOST;
  return html`<section class="doubts" aria-labelledby="doubts">
<h3 id="doubts">${CONSULTING.doubts}</h3>
<ul>${doubts.slice(0, MOST).map((doubt) => html`<li>${CONSULTING.doubt(doubt)}</li>`)}</ul>
${more > 0 ? html`<p>${CONSULTING.moreDoubts(more)}</p>` : ''}
<p>${CONSULTING.doubtsHint} <a href="#draftText">${CONSULTING.mendText}</a></p>
</section>`;
}

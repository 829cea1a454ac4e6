import { html } from 'hono/html';
import type { Doubt } from '../../../consultations/doubts';
import type { Html } from '../../../plain/layout';
import { CONSULTING } from '../words';

/** More than that nobody reads: then the paste itself is to be looked at. */
const SHOWN = 20;

/** What an officer should look at before a text that was cut is saved. */
export function doubtsPart(doubts: readonly Doubt[]): Html | '' {
  if (doubts.length === 0) return '';
  const more = doubts.length - SHOWN;
  return html`<h3>${CONSULTING.doubts}</h3>
<p>${CONSULTING.doubtsHint}</p>
<ul>${doubts.slice(0, SHOWN).map((doubt) => html`<li>${CONSULTING.doubt(doubt)}</li>`)}</ul>
${more > 0 ? html`<p>${CONSULTING.moreDoubts(more)}</p>` : ''}`;
}

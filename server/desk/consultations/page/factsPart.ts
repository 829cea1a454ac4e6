import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { writeDay, writeTime } from '../../day';
import { fact } from '../../question/factsPart';
import { WORDS } from '../../words';
import { stageOf } from '../held';
import { CONSULTING } from '../words';
import type { ConsultationView } from './consultationView';

/** What one sees of a consultation at a glance. */
export function factsPart({ held, now }: ConsultationView): Html {
  const { consultation, origin, interventions } = held;
  const { id, agency, opensAt, closesAt, draft, resultsBy, summary, documents, annulled } = consultation;
  return html`<p class="words">${summary.vi}</p>
<dl class="facts">
${fact(CONSULTING.stageLabel, annulled ? CONSULTING.annulled : CONSULTING.stage[stageOf(held, now)])}
${fact(CONSULTING.agency, agency.vi)}
${fact(CONSULTING.opens, writeTime(opensAt))}
${fact(CONSULTING.closes, writeTime(closesAt))}
${resultsBy === undefined ? '' : fact(CONSULTING.resultsBy, writeDay(resultsBy))}
${consultation.text ? fact(CONSULTING.version, draft) : ''}
${fact(CONSULTING.address, id)}
</dl>
${documents.map(({ title, url }) => html`<p><a href="${url}" rel="noopener noreferrer">${title.vi}</a></p>`)}
${interventions.map(
  ({ kind, at, reason, by }) => html`<h2>${CONSULTING.deedAt(kind, at)}</h2>
<p class="words">${reason}</p>
<p class="hint">${WORDS.by(by)}</p>`,
)}
${origin === 'file' ? html`<p class="hint">${CONSULTING.ofFile}</p>` : ''}`;
}

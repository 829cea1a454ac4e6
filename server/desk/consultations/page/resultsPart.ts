import { html } from 'hono/html';
import type { Counted } from '../../../consultations/counting';
import { areShown } from '../../../consultations/results';
import type { Html } from '../../../plain/layout';
import { fact } from '../../question/factsPart';
import { stageOf } from '../held';
import { CONSULTING } from '../words';
import type { ConsultationView } from './consultationView';
import { talliesPart, written } from './talliesPart';

/** How many ballots there are; what they say only once it is closed: nobody is to steer by it before. */
export function resultsPart(view: ConsultationView): Html {
  const { held, counted, now } = view;
  const { id } = held.definition;
  return html`<section aria-labelledby="results">
<h2 id="results">${CONSULTING.results}</h2>
${counted ? numbers(view, counted) : html`<p>${held.consultation.annulled ? CONSULTING.noResults : CONSULTING.notYet}</p>`}
<p><a class="button" href="/desk/consultations/${id}/words">${CONSULTING.moderation}</a></p>
${
  stageOf(held, now) === 'closed'
    ? html`<p><a class="button" href="/desk/consultations/${id}/outcomes">${CONSULTING.outcomes}</a></p>`
    : html`<p class="hint">${CONSULTING.outcomesLater}</p>`
}
</section>`;
}

function numbers({ held, hosted, now }: ConsultationView, counted: Counted): Html {
  const { id, resultsFrom } = held.consultation;
  const { ballots } = counted.tallied;
  const isClosed = stageOf(held, now) === 'closed';
  return html`<dl class="facts">
${ballots.map(({ credential, counted }) => fact(CONSULTING.ballots[credential], written(counted)))}
${ballots.length === 0 ? fact(CONSULTING.ballots.device, '0') : ''}
</dl>
${isClosed ? talliesPart(counted) : html`<p class="hint">${CONSULTING.ballotsHint[resultsFrom ?? 'closing']}</p>`}
${
  areShown(held.consultation, now)
    ? html`<p><a href="/v1/${hosted.portal.id}/consultations/${id}/export.json" download="${id}.json">${CONSULTING.publicExport}</a></p>
<p class="hint">${CONSULTING.publicExportHint}</p>
${hash(CONSULTING.publicSha, counted.hashes.sha256)}`
    : ''
}
${
  isClosed
    ? html`<p><a href="/desk/consultations/${id}/export.json">${CONSULTING.wholeExport}</a></p>
<p class="hint">${CONSULTING.wholeExportHint}</p>
${hash(CONSULTING.wholeSha, counted.hashes.whole)}`
    : ''
}`;
}

const hash = (label: string, value: string): Html =>
  html`<dl class="facts"><div class="wide"><dt>${label}</dt><dd>${value}</dd></div></dl>`;

import { html } from 'hono/html';
import type { Html } from '../../../plain/layout';
import { writeTime } from '../../day';
import { fact } from '../../question/factsPart';
import { stageOf } from '../held';
import { CONSULTING } from '../words';
import type { ConsultationView } from './consultationView';
import { talliesPart, written } from './talliesPart';

/** How many ballots there are; what they say only once it is closed, and of what is published: nobody is to steer by it before. */
export function resultsPart(view: ConsultationView): Html {
  const { held, ballots, published, now } = view;
  const { id } = held.definition;
  const isClosed = stageOf(held, now) === 'closed';
  return html`<section aria-labelledby="results">
<h2 id="results">${CONSULTING.results}</h2>
${ballots ? numbers(view, ballots) : html`<p>${held.consultation.annulled ? CONSULTING.noResults : CONSULTING.notYet}</p>`}
${published ? files(view, published) : ''}
<p class="actions"><a class="button" href="/desk/consultations/${id}/words">${CONSULTING.moderation}</a>
${isClosed ? html`<a class="button" href="/desk/consultations/${id}/outcomes">${CONSULTING.outcomes}</a>` : ''}</p>
${isClosed ? '' : html`<p class="hint">${CONSULTING.outcomesLater}</p>`}
</section>`;
}

type Shown<T extends 'ballots' | 'published'> = NonNullable<ConsultationView[T]>;

function numbers({ held, published, now }: ConsultationView, ballots: Shown<'ballots'>): Html {
  return html`<dl class="facts">
${ballots.map(({ credential, counted }) => fact(CONSULTING.ballots[credential], written(counted)))}
${ballots.length === 0 ? fact(CONSULTING.ballots.device, '0') : ''}
${published ? fact(CONSULTING.publishedAt, writeTime(published.snapshot.takenAt)) : ''}
</dl>
${published && published.later > 0 ? html`<p class="hint">${CONSULTING.later(published.later)}</p>` : ''}
${
  stageOf(held, now) === 'open'
    ? html`<p class="hint">${CONSULTING.ballotsHint[held.consultation.resultsFrom ?? 'closing']}</p>`
    : ''
}`;
}

/** Both files are of what is published, so that neither contradicts it. The whole one has what is hidden, so it waits for the closing. */
function files({ held, hosted, now }: ConsultationView, { snapshot, hashes }: Shown<'published'>): Html {
  const { id } = held.definition;
  const isClosed = stageOf(held, now) === 'closed';
  return html`${isClosed ? talliesPart(snapshot.tallied) : ''}
<p><a href="/v1/${hosted.portal.id}/consultations/${id}/export.json" download="${id}.json">${CONSULTING.publicExport}</a></p>
<p class="hint">${CONSULTING.publicExportHint}</p>
${hash(CONSULTING.publicSha, hashes.sha256)}
${
  isClosed
    ? html`<p><a href="/desk/consultations/${id}/export.json">${CONSULTING.wholeExport}</a></p>
<p class="hint">${CONSULTING.wholeExportHint}</p>
${hash(CONSULTING.wholeSha, hashes.whole)}`
    : ''
}`;
}

const hash = (label: string, value: string): Html =>
  html`<dl class="facts"><div class="wide"><dt>${label}</dt><dd>${value}</dd></div></dl>`;

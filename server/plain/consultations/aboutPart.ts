import { html } from 'hono/html';
import { type Consultation, phaseOf } from '../../../widget/protocol/consultation';
import { inLanguage } from '../../../widget/protocol/text';
import type { Html } from '../layout';
import { whenOf } from './when';
import type { ConsultWords } from './words';

/** What a consultation is about: who asks, until when, what for, and where the whole text is. @param now ms since 1970 */
export function aboutPart(words: ConsultWords, consultation: Consultation, now: number): Html {
  const { documents, interventions = [] } = consultation;
  const title = inLanguage(consultation.title, words.lang);
  const agency = inLanguage(consultation.agency, words.lang);
  const summary = inLanguage(consultation.summary, words.lang);
  return html`<h2 lang="${title.lang}">${title.text}</h2>
<p class="hint" lang="${agency.lang}">${agency.text}</p>
<p class="note">${whenOf(words, consultation, now)}.</p>
${interventions.map(
  ({ kind, at, reason }) =>
    html`<p class="note">${words.interventions[kind](at)} <span lang="vi">${reason}</span></p>`,
)}
<p class="about" lang="${summary.lang}">${summary.text}</p>
${documents.filter(isSafe).map(({ title, url }) => {
  const { text, lang } = inLanguage(title, words.lang);
  return html`<p>${words.document} <a href="${url}" lang="${lang}">${text}</a></p>`;
})}
${promised(words, consultation, now)}`;
}

/** When results will be there, as long as they are not. */
function promised(words: ConsultWords, consultation: Consultation, now: number): Html | '' {
  const { resultsBy, resultsFrom = 'closing', annulled } = consultation;
  if (annulled || phaseOf(consultation, now) === 'closed') return '';
  return html`<p>${resultsBy ? words.resultsBy(resultsBy) : words.resultsAfter[resultsFrom]}</p>`;
}

/** An address is data too; only https leads out of here. */
const isSafe = ({ url }: { readonly url: string }) => /^https:\/\//i.test(url);

import { html } from 'hono/html';
import { type ConsultationSummary, type Phase, phaseOf } from '../../../widget/protocol/consultation';
import { inLanguage } from '../../../widget/protocol/text';
import type { Html } from '../layout';
import { whenOf } from './when';
import { type ConsultWords, consultWords } from './words';

interface ListPart {
  readonly lang: 'vi' | 'en';
  /** The portal's id. */
  readonly portal: string;
  readonly consultations: readonly ConsultationSummary[];
  /** ms since 1970. */
  readonly now: number;
}

const PHASES: readonly Phase[] = ['open', 'upcoming', 'closed'];
const byClosing = (one: ConsultationSummary, other: ConsultationSummary) =>
  Date.parse(one.closesAt) - Date.parse(other.closesAt);
/** First what closes next, opens next, has closed last. */
const ORDERS = {
  open: byClosing,
  upcoming: (one: ConsultationSummary, other: ConsultationSummary) =>
    Date.parse(one.opensAt) - Date.parse(other.opensAt),
  closed: (one: ConsultationSummary, other: ConsultationSummary) => byClosing(other, one),
};

/** Every consultation of a portal, first those that take ballots now. */
export function listPart({ lang, portal, consultations, now }: ListPart): Html | '' {
  if (consultations.length === 0) return '';
  const words = consultWords(lang);
  const row = (one: ConsultationSummary) => listRow(words, `/${portal}/consultations/${one.id}`, one, now);
  return html`<section aria-labelledby="consultations">
<h2 id="consultations">${words.list}</h2>
${PHASES.map((phase) => {
  const ones = consultations.filter((one) => phaseOf(one, now) === phase).sort(ORDERS[phase]);
  if (ones.length === 0) return '';
  const list = html`<ul class="offers">${ones.map(row)}</ul>`;
  // They only grow in number.
  if (phase === 'closed') return html`<details><summary>${words.phase.closed}</summary>${list}</details>`;
  return html`<h3>${words.phase[phase]}</h3>${list}`;
})}
</section>`;
}

function listRow(words: ConsultWords, path: string, one: ConsultationSummary, now: number): Html {
  const title = inLanguage(one.title, words.lang);
  const agency = inLanguage(one.agency, words.lang);
  return html`<li><a href="${path}?lang=${words.lang}" lang="${title.lang}">${title.text}</a>
<p class="hint"><span lang="${agency.lang}">${agency.text}</span> · ${whenOf(words, one, now)}</p></li>`;
}

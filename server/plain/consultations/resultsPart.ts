import { html } from 'hono/html';
import { type Consultation, type ItemResult, itemsOf } from '../../../widget/protocol/consultation';
import type { Item } from '../../../widget/protocol/items/items';
import type { Html } from '../layout';
import { itemResults } from './itemResults';
import { passagesOf } from './passages';
import type { ConsultWords } from './words';

interface ResultsPart {
  readonly words: ConsultWords;
  /** With its results and outcomes, as the public file has them. */
  readonly consultation: Consultation;
  readonly phase: 'open' | 'closed';
  /** The portal's endpoint on this host, `/v1/mau`. */
  readonly endpoint: string;
}

/** What came of a consultation: how many took part, by what they voted with, and item by item what they said and what was made of it. */
export function resultsPart({ words, consultation, phase, endpoint }: ResultsPart): Html {
  const { results, outcomes = [], resultsBy, text } = consultation;
  const resultOf = ({ id }: Item) => results?.items.find(({ item }) => item === id);
  const outcomeOf = ({ id }: Item) => outcomes.find(({ item }) => item === id);
  const passages = new Map(passagesOf(text?.parts ?? []).map((passage) => [passage.part.id, passage]));
  const items = itemsOf(consultation);
  const isAnybody = results !== undefined && results.ballots.length > 0;
  const isClause = ({ id }: Item) => !consultation.items.some((item) => item.id === id);
  // Of hundreds of clauses those that somebody said something of.
  const told = items.filter((item) => {
    const result = resultOf(item);
    return outcomeOf(item) || (isAnybody && result && (!isClause(item) || isAnswered(result)));
  });
  return html`<section aria-labelledby="results">
<h2 id="results">${words.results}</h2>
${!results && html`<p>${words.noResults} ${resultsBy ? words.resultsBy(resultsBy) : ''}</p>`}
${results && !isAnybody ? html`<p>${words.nobody}</p>` : ''}
${results?.ballots.map(({ credential, counted }) => html`<p>${words.counted[credential](counted)}</p>`)}
${results && results.later > 0 ? html`<p class="hint">${words.later[phase](results.later)}</p>` : ''}
${told.map((item) =>
  itemResults({
    ...{ words, item, result: resultOf(item), outcome: outcomeOf(item) },
    passage: isClause(item) ? passages.get(item.id) : undefined,
  }),
)}
${isAnybody && told.length < items.length ? html`<p class="hint">${words.nobodyOn(items.length - told.length)}</p>` : ''}
${results && results.gone > 0 ? html`<p class="hint">${words.gone(results.gone)}</p>` : ''}
${
  results &&
  html`<p class="hint recount"><a href="${endpoint}/${results.export.file}" download>${words.exported}</a>. ${words.recount(results.export.sha256)}</p>`
}
</section>`;
}

const isAnswered = ({ tallies, earlier, words }: ItemResult) =>
  earlier > 0 || words.length > 0 || tallies.some(({ answered }) => answered > 0);

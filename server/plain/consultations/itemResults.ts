import { html } from 'hono/html';
import type { ItemResult, Outcome } from '../../../widget/protocol/consultation';
import type { Item } from '../../../widget/protocol/items/items';
import { inLanguage } from '../../../widget/protocol/text';
import type { Html } from '../layout';
import { passageText } from './passagePart';
import type { Passage } from './passages';
import { tallyPart } from './tallyPart';
import type { ConsultWords } from './words';

interface ItemResults {
  readonly words: ConsultWords;
  readonly item: Item;
  readonly result: ItemResult | undefined;
  readonly outcome: Outcome | undefined;
  /** The clause that the item is; `undefined`: it is a question. */
  readonly passage: Passage | undefined;
}

/** What was said of one item, and what the agency made of it; a clause's behind its name, as there may be hundreds. */
export function itemResults({ words, item, result, outcome, passage }: ItemResults): Html {
  const { text, lang } = inLanguage(item.title, words.lang);
  const said = html`${passage && passageText(passage, html` lang="vi"`)}
${result && numbers(words, item, result)}
${outcome && html`<div class="outcome"><p><strong>${words.outcomes[outcome.kind]}</strong></p><p class="about" lang="vi">${outcome.text}</p></div>`}`;
  if (!passage) return html`<h3 lang="${lang}">${text}</h3>${said}`;
  const summary = html`<span lang="${lang}">${text}</span>${outcome && ` · ${words.outcomes[outcome.kind]}`}`;
  return html`<details><summary>${summary}</summary>${said}</details>`;
}

function numbers(
  words: ConsultWords,
  item: Item,
  { tallies, later, earlier, words: said }: ItemResult,
): Html {
  return html`${tallies.map((tally) => tallyPart(words, item, tally))}
${later > 0 ? html`<p class="hint">${words.laterHere(later)}</p>` : ''}
${earlier > 0 ? html`<p class="hint">${words.earlier(earlier)}</p>` : ''}
${
  said.length > 0
    ? html`<details><summary>${words.wordsShown(said.length)}</summary>
<ul class="opinions">${said.map((one) => html`<li class="about" lang="">${one}</li>`)}</ul></details>`
    : ''
}`;
}

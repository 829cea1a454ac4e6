import { html } from 'hono/html';
import { type Consultation, phaseOf } from '../../../widget/protocol/consultation';
import type { Html } from '../layout';
import { draftPart } from './draftPart';
import { passageAlone } from './passagePart';
import type { ConsultWords } from './words';

/** The text by itself, where nothing can be said of it; after the closing folded away above what came of it. @param now ms since 1970 */
export function textAlone(words: ConsultWords, consultation: Consultation, now: number): Html | '' {
  const { text } = consultation;
  if (!text) return '';
  const draft = draftPart({ words, text, shown: passageAlone });
  if (phaseOf(consultation, now) !== 'closed') return html`<h2>${words.draftText}</h2>${draft}`;
  return html`<details><summary>${words.draftText}</summary>${draft}</details>`;
}

import { html } from 'hono/html';
import { askedParts, type DraftText, headed } from '../../../widget/protocol/draftText';
import type { Html } from '../layout';
import { foreign } from './foreign';
import { passageHeading } from './passagePart';
import { type Passage, passagesOf } from './passages';
import type { ConsultWords } from './words';

interface DraftPart {
  readonly words: ConsultWords;
  readonly text: DraftText;
  /** What stands below a part's heading. @param lang attribute of its words, or empty */
  readonly shown: (passage: Passage, lang: Html | '') => Html;
}

/** The text that is discussed, under the headings of its chapters and articles. */
export function draftPart({ words, text, shown }: DraftPart): Html {
  const lang = foreign(text.lang, words.lang);
  return html`${newVersion(words, text)}
${contents(words, text, lang)}
${passagesOf(text.parts).map(
  (passage) => html`${passageHeading(passage, lang)}${shown(passage, lang)}
`,
)}`;
}

function contents(words: ConsultWords, { parts }: DraftText, lang: Html | ''): Html {
  return html`<details><summary>${words.contents}</summary>
<ul class="contents"${lang}>${parts
    .filter(({ level }) => level === 'article')
    .map((part) => html`<li><a href="#${part.id}">${headed(part)}</a></li>`)}</ul></details>`;
}

function newVersion(words: ConsultWords, { versions, parts }: DraftText): Html | '' {
  const last = versions.at(-1);
  if (!last || versions.length === 1) return '';
  const changed = askedParts(parts).filter(({ part }) => part.since === last.draft).length;
  return html`<p class="note">${words.newVersion(last.at, changed, last.removed)}</p>`;
}

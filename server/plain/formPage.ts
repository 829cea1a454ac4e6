import { html } from 'hono/html';
import type { Issue } from '../../widget/protocol/issue';
import type { Portal, Topic } from '../../widget/protocol/portal';
import type { QuestionParts } from '../../widget/protocol/question';
import { inLanguage } from '../../widget/protocol/text';
import { elsewhere } from './elsewhere';
import { contact, type Html, layout } from './layout';
import type { PlainWords } from './words';

/** What stands above the form. */
export type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  | { readonly kind: 'sentence'; readonly sentence: string };

interface FormState {
  /** Minted when the form was first shown and kept through corrections, so that a second press sends nothing twice. */
  readonly id: string;
  readonly draft: Pick<QuestionParts, 'text' | 'topic'>;
  readonly notice: Notice;
}

/** The same question form as the widget's, for browsers in which the widget does not run. */
export function formPage(words: PlainWords, portal: Portal, { id, draft, notice }: FormState): Html {
  const agency = inLanguage(portal.agency, words.lang);
  const issues = notice.kind === 'issues' ? notice.issues : [];
  const errorOf = (pointer: string) => issues.find((issue) => issue.pointer === pointer);
  const prefix = notice.kind === 'none' ? '' : `${words.errorPrefix} `;
  return layout(
    words,
    `${prefix}${words.title} · ${inLanguage(portal.name, words.lang).text}`,
    html`${summary(words, notice)}
<h1>${words.title}</h1>
<p lang="${agency.lang}">${words.goesTo(agency.text)}</p>
<form method="post" action="?lang=${words.lang}" novalidate>
<input type="hidden" name="id" value="${id}">
${portal.topics.length > 0 && topics(words, portal.topics.filter(isTaken), draft.topic, errorOf('/topic'))}
${textField(words, draft.text, errorOf('/text'))}
<button type="submit">${words.send}</button>
</form>
${elsewhere(words, portal.topics)}
${contact(words, portal)}`,
  );
}

const isTaken = (topic: Topic) => topic.elsewhere === undefined;

function summary(words: PlainWords, notice: Notice): Html | '' {
  if (notice.kind === 'none') return '';
  // Without script only `autofocus` can bring the reader here.
  return html`<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="summary">
<h2 id="summary">${words.errorTitle}</h2>
${
  notice.kind === 'sentence'
    ? html`<p>${notice.sentence}</p>`
    : html`<ul>${inOrder(notice.issues).map(
        (issue) =>
          html`<li><a href="#${issue.pointer === '/topic' ? 'topic-0' : 'text'}">${words.issue(issue)}</a></li>`,
      )}</ul>`
}
</div>`;
}

/** As the fields stand on the page. */
function inOrder(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort(
    (one, other) => Number(other.pointer === '/topic') - Number(one.pointer === '/topic'),
  );
}

function topics(
  words: PlainWords,
  all: readonly Topic[],
  chosen: string | null | undefined,
  issue: Issue | undefined,
): Html {
  const rows = all.map((topic, index) =>
    radio(
      index,
      topic.id,
      topic.id === chosen,
      inLanguage(topic.label, words.lang),
      topic.examples && inLanguage(topic.examples, words.lang),
    ),
  );
  const unsure = radio(
    all.length,
    '',
    chosen === null,
    { text: words.topicUnsure, lang: words.lang },
    undefined,
  );
  return html`<fieldset role="radiogroup"${issue && html` aria-invalid="true" aria-describedby="topic-error"`}>
<legend>${words.topic}</legend>
${issue && error(words, 'topic-error', issue)}
${rows}${unsure}
</fieldset>`;
}

type Said = { readonly text: string; readonly lang: string };

function radio(
  index: number,
  value: string,
  checked: boolean,
  label: Said,
  examples: Said | undefined,
): Html {
  return html`<div class="choice">
<input type="radio" name="topic" id="topic-${index}" value="${value}"${checked && html` checked`}${examples && html` aria-describedby="topic-${index}-hint"`}>
<label for="topic-${index}" lang="${label.lang}">${label.text}</label>
${examples && html`<p class="hint" id="topic-${index}-hint" lang="${examples.lang}">${examples.text}</p>`}
</div>`;
}

function textField(words: PlainWords, text: string, issue: Issue | undefined): Html {
  const described = issue ? 'text-hint text-error' : 'text-hint';
  // The line break after the tag is HTML's own and keeps a first empty line of the citizen's from being eaten.
  return html`<label class="title" for="text">${words.text}</label>
<p class="hint" id="text-hint">${words.textHint}</p>
${issue && error(words, 'text-error', issue)}
<textarea id="text" name="text" rows="8" aria-describedby="${described}"${issue && html` aria-invalid="true"`}>
${text}</textarea>`;
}

function error(words: PlainWords, id: string, issue: Issue): Html {
  return html`<p class="error" id="${id}"><span class="prefix">${words.errorPrefix}</span> ${words.issue(issue)}</p>`;
}

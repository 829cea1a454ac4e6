import { html } from 'hono/html';
import type { Issue } from '../../widget/protocol/issue';
import type { Topic } from '../../widget/protocol/portal';
import type { QuestionParts } from '../../widget/protocol/question';
import { inLanguage, type Spoken } from '../../widget/protocol/text';
import { elsewhere } from './elsewhere';
import { contact, type Html, layout } from './layout';
import { fieldError, type Mistake, type Notice, summary, titled } from './notice';
import { trap } from './trap';
import type { Visit } from './visit';
import type { PlainWords } from './words';

interface FormState {
  /** Minted when the form was first shown and kept through corrections, so that a second press sends nothing twice. */
  readonly id: string;
  readonly made: string;
  readonly draft: Pick<QuestionParts, 'text' | 'topic'>;
  readonly notice: Notice;
}

/** The page that was asked for: the widget's form takes the place of this one as soon as it is drawn. */
export function askPage(
  visit: Visit,
  { id, made }: Pick<FormState, 'id' | 'made'>,
  consultations: Html | '',
): Html {
  const state: FormState = { id, made, draft: { text: '', topic: undefined }, notice: { kind: 'none' } };
  return page(visit, state, html`<gop-y view="ask">${form(visit, state)}</gop-y>${consultations}`);
}

/** The form again, after it was sent. The widget leaves it alone: there are a citizen's words in it. */
export const formPage = (visit: Visit, state: FormState): Html => page(visit, state, form(visit, state));

/** What to mend, as the fields stand on the page. */
export function mistakesOf(words: PlainWords, issues: readonly Issue[]): readonly Mistake[] {
  const isTopic = ({ pointer }: Issue) => pointer === '/topic';
  return [...issues]
    .sort((one, other) => Number(isTopic(other)) - Number(isTopic(one)))
    .map((issue) => ({ control: isTopic(issue) ? 'topic-0' : 'text', text: words.issue(issue) }));
}

function page(visit: Visit, { notice }: FormState, main: Html): Html {
  const { words, hosted } = visit;
  const { portal } = hosted;
  return layout(
    visit,
    titled(words, notice, `${words.title} · ${inLanguage(portal.name, words.lang).text}`),
    html`${summary(words, notice)}
<h1>${words.title}</h1>
${main}
${elsewhere(words, portal.topics)}
${contact(words, portal)}`,
  );
}

function form({ words, hosted: { portal } }: Visit, { id, made, draft, notice }: FormState): Html {
  const agency = inLanguage(portal.agency, words.lang);
  const mistakes = notice.kind === 'none' ? [] : notice.mistakes;
  const mistakeAt = (control: string) => mistakes.find((mistake) => mistake.control === control);
  const [before = '', after = ''] = words.goesTo(agency.text).split(agency.text);
  return html`<p>${before}<span lang="${agency.lang}">${agency.text}</span>${after}</p>
<form method="post" action="?lang=${words.lang}" novalidate>
<input type="hidden" name="id" value="${id}">
<input type="hidden" name="made" value="${made}">
${trap(words)}
${portal.topics.length > 0 && topics(words, portal.topics.filter(isTaken), draft.topic, mistakeAt('topic-0'))}
${textField(words, draft.text, mistakeAt('text'))}
<button type="submit">${words.send}</button>
</form>`;
}

const isTaken = (topic: Topic) => topic.elsewhere === undefined;

function topics(
  words: PlainWords,
  all: readonly Topic[],
  chosen: string | null | undefined,
  mistake: Mistake | undefined,
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
  return html`<fieldset role="radiogroup"${mistake && html` aria-invalid="true" aria-describedby="topic-error"`}>
<legend>${words.topic}</legend>
${mistake && fieldError(words, 'topic-error', mistake.text)}
${rows}${unsure}
</fieldset>`;
}

function radio(
  index: number,
  value: string,
  checked: boolean,
  label: Spoken,
  examples: Spoken | undefined,
): Html {
  return html`<div class="choice">
<input type="radio" name="topic" id="topic-${index}" value="${value}"${checked && html` checked`}${examples && html` aria-describedby="topic-${index}-hint"`}>
<label for="topic-${index}" lang="${label.lang}">${label.text}</label>
${examples && html`<p class="hint" id="topic-${index}-hint" lang="${examples.lang}">${examples.text}</p>`}
</div>`;
}

function textField(words: PlainWords, text: string, mistake: Mistake | undefined): Html {
  const described = mistake ? 'text-hint text-error' : 'text-hint';
  // The line break after the tag is HTML's own and keeps a first empty line of the citizen's from being eaten.
  return html`<label class="title" for="text">${words.text}</label>
<p class="hint" id="text-hint">${words.textHint}</p>
${mistake && fieldError(words, 'text-error', mistake.text)}
<textarea id="text" name="text" rows="8" aria-describedby="${described}"${mistake && html` aria-invalid="true"`}>
${text}</textarea>`;
}

import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import { communeName } from '../communeName';
import { writeTime } from '../day';
import { daysOf } from '../inbox/days';
import { dueWords } from '../inbox/dueWords';
import { topicName } from '../topicName';
import { WORDS } from '../words';
import type { QuestionView } from './questionView';

/** The citizen's words and what came with them. */
export function factsPart({ question, hosted, now, dueSoon }: QuestionView): Html {
  const { text, lang, topic, commune, page, receivedAt, agency, answerBy, history, publication } = question;
  const state = history.at(-1)?.state ?? 'received';
  return html`<p class="words" lang="${lang}">${text}</p>
<dl class="facts">
${fact(WORDS.dueBy, dueWords({ answerBy, state }, daysOf(now, dueSoon)))}
${fact(WORDS.stateLabel, WORDS.state({ state, published: publication !== null }))}
${fact(WORDS.agency, agency)}
${fact(WORDS.topic, topicName(hosted, topic))}
${fact(WORDS.received, writeTime(receivedAt))}
${commune === null ? '' : fact(WORDS.commune, communeName(hosted, commune))}
${lang === 'vi' ? '' : fact(WORDS.lang, WORDS.language(lang))}
${page === null ? '' : html`<div class="wide"><dt>${WORDS.page}</dt><dd>${pageLink(page)}</dd></div>`}
</dl>`;
}

export const fact = (label: string, value: Html | string): Html =>
  html`<div><dt>${label}</dt><dd>${value}</dd></div>`;

/** An address is shown as it is, and leads on only to the web; what is behind it learns nothing of the desk. */
function pageLink(page: string): Html | string {
  const protocol = URL.canParse(page) ? new URL(page).protocol : '';
  if (protocol !== 'https:' && protocol !== 'http:') return page;
  return html`<a href="${page}" rel="noopener noreferrer nofollow">${page}</a>`;
}

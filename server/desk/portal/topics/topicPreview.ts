import { html } from 'hono/html';
import type { Topic } from '../../../../widget/protocol/portal';
import { inLanguage } from '../../../../widget/protocol/text';
import { answerBy } from '../../../answerBy';
import type { HostedPortal } from '../../../hostedPortal';
import { dayIn } from '../../../plain/dates';
import type { Html } from '../../../plain/layout';
import { type PlainWords, plainWords } from '../../../plain/words';
import { EDITING } from '../words';

/** A topic as citizens would see it, in both languages, and what a receipt of today would promise. @param now ms since 1970 */
export function topicPreview(topic: Topic, hidden: boolean, hosted: HostedPortal, now: number): Html {
  return html`<section class="cutting" aria-labelledby="preview">
<h2 id="preview">${EDITING.previewTitle}</h2>
<p>${EDITING.notSavedYet}</p>
${hidden ? html`<p>${EDITING.previewHidden}</p>` : (['vi', 'en'] as const).map((lang) => inOne(lang, topic, hosted, now))}
</section>`;
}

function inOne(lang: 'vi' | 'en', topic: Topic, hosted: HostedPortal, now: number): Html {
  const label = inLanguage(topic.label, lang);
  const examples = topic.examples && inLanguage(topic.examples, lang);
  return html`<h3>${EDITING.language[lang]}</h3>
<p><strong lang="${label.lang}">${label.text}</strong></p>
${examples ? html`<p class="hint" lang="${examples.lang}">${examples.text}</p>` : ''}
${topic.elsewhere ? handedOff(lang, topic.elsewhere) : promised(plainWords(lang), topic, hosted, now)}`;
}

function handedOff(lang: string, { text, url, phones = [] }: NonNullable<Topic['elsewhere']>): Html {
  const words = inLanguage(text, lang);
  return html`<p lang="${words.lang}">${words.text}</p>
${url ? html`<p><a href="${url}" rel="noopener noreferrer">${url}</a></p>` : ''}
${phones.length > 0 ? html`<p>${phones.join(', ')}</p>` : ''}`;
}

function promised(words: PlainWords, topic: Topic, { portal, holidays }: HostedPortal, now: number): Html {
  const agency = inLanguage(topic.agency ?? portal.agency, words.lang).text;
  const day = topic.answerWithin ? answerBy(now, topic.answerWithin, holidays) : null;
  return html`<p lang="${words.lang}">${words.answeredBy(agency, day && dayIn(words.lang, day))}</p>`;
}

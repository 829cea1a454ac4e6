import { html } from 'hono/html';
import type { Topic } from '../../widget/protocol/portal';
import { inLanguage } from '../../widget/protocol/text';
import type { Html } from './layout';
import type { PlainWords } from './words';

/** What is not taken here, each with what to do instead: no choice, since nothing could be sent under it. */
export function elsewhere(words: PlainWords, topics: readonly Topic[]): Html | '' {
  const rows = topics.flatMap((topic) => (topic.elsewhere ? [row(words, topic.label, topic.elsewhere)] : []));
  if (rows.length === 0) return '';
  return html`<section aria-labelledby="elsewhere">
<h2 id="elsewhere">${words.elsewhere}</h2>
<dl>${rows}</dl>
</section>`;
}

function row(words: PlainWords, label: Topic['label'], way: NonNullable<Topic['elsewhere']>): Html {
  const name = inLanguage(label, words.lang);
  const text = inLanguage(way.text, words.lang);
  const { url, phones = [] } = way;
  return html`<dt lang="${name.lang}">${name.text}</dt>
<dd><span lang="${text.lang}">${text.text}</span>${url && html` <a href="${url}">${url}</a>`}${phones.map((phone) => html` <a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`)}</dd>`;
}

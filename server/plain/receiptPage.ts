import { html } from 'hono/html';
import { groupCode } from '../../widget/protocol/code';
import type { Portal } from '../../widget/protocol/portal';
import type { QuestionReceipt } from '../../widget/protocol/receipt';
import { inLanguage } from '../../widget/protocol/text';
import { contact, type Html, layout } from './layout';
import type { PlainWords } from './words';

/** What the citizen keeps. Reloading it posts the same form and shows the same receipt. */
export function receiptPage(words: PlainWords, portal: Portal, receipt: QuestionReceipt): Html {
  const date = receipt.answerBy && dateIn(words.lang, receipt.answerBy);
  return layout(
    words,
    `${words.received} · ${inLanguage(portal.name, words.lang).text}`,
    html`<section class="receipt" aria-labelledby="received">
<h1 id="received" tabindex="-1" autofocus>${words.received}</h1>
<p class="code-label">${words.codeLabel}</p>
<p class="code">${groupCode(receipt.code)}</p>
<p>${words.answeredBy(receipt.agency, date)}</p>
<p>${words.keepCode}</p>
</section>
<p><a href="?lang=${words.lang}">${words.askAnother}</a></p>
${contact(words, portal)}`,
  );
}

/** `2026-12-07` as 07/12/2026, or as 7 December 2026 in English, where the order of the numbers would be a riddle. */
function dateIn(lang: 'vi' | 'en', day: string): string {
  if (lang === 'vi') return day.split('-').reverse().join('/');
  return new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

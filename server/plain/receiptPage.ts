import { html } from 'hono/html';
import { groupCode } from '../../widget/protocol/code';
import type { QuestionReceipt } from '../../widget/protocol/receipt';
import { inLanguage } from '../../widget/protocol/text';
import { icon } from '../icon';
import { dayIn } from './dates';
import { contact, type Html, layout } from './layout';
import type { Visit } from './visit';

/** What the citizen keeps. Reloading it posts the same form and shows the same receipt. */
export function receiptPage(visit: Visit, receipt: QuestionReceipt): Html {
  const { words, hosted } = visit;
  const { portal } = hosted;
  const date = receipt.answerBy && dayIn(words.lang, receipt.answerBy);
  return layout(
    visit,
    `${words.received} · ${inLanguage(portal.name, words.lang).text}`,
    html`<section class="receipt" aria-labelledby="received">
<h1 id="received" tabindex="-1" autofocus>${icon('tick')}${words.received}</h1>
<p class="code-label">${words.codeLabel}</p>
<p class="code">${groupCode(receipt.code)}</p>
<div class="tear"></div>
<p>${words.answeredBy(receipt.agency, date)}</p>
<p>${words.keepCode}</p>
</section>
<p><a href="?lang=${words.lang}">${words.askAnother}</a></p>
${contact(words, portal)}`,
  );
}

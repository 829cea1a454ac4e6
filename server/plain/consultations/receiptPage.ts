import { html } from 'hono/html';
import type { Consultation } from '../../../widget/protocol/consultation';
import type { BallotReceipt } from '../../../widget/protocol/receipt';
import { inLanguage } from '../../../widget/protocol/text';
import { icon } from '../../icon';
import { contact, type Html, layout } from '../layout';
import type { Visit } from '../visit';
import { consultWords } from './words';

/** That the ballot is there, and no more: it has no code, and says nothing of what was chosen. */
export function ballotReceiptPage(visit: Visit, { id, title }: Consultation, receipt: BallotReceipt): Html {
  const { words, hosted } = visit;
  const { portal } = hosted;
  const consult = consultWords(words.lang);
  const named = inLanguage(title, words.lang);
  return layout(
    visit,
    `${consult.received} · ${inLanguage(portal.name, words.lang).text}`,
    html`<section class="receipt" aria-labelledby="received">
<h1 id="received" tabindex="-1" autofocus>${icon('tick')}${consult.received}</h1>
<p lang="${named.lang}">${named.text}</p>
<div class="tear"></div>
<p>${consult.receivedAt(receipt.receivedAt)} ${consult.status[receipt.status](receipt.closesAt)}</p>
<p>${consult.final} ${consult.noCode}</p>
</section>
<p><a href="/${portal.id}/consultations/${id}?lang=${words.lang}">${consult.toConsultation}</a></p>
${contact(words, portal)}`,
  );
}

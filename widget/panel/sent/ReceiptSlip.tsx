import type { PanelMessages } from '#messages/vi/panel';
import { groupCode } from '#protocol/code';
import type { QuestionReceipt } from '#protocol/receipt';
import { CopyButton } from './CopyButton';

/** What the citizen keeps of a question: the code, who answers and by when. */
export function ReceiptSlip({ receipt, messages }: { receipt: QuestionReceipt; messages: PanelMessages }) {
  const words = messages.receipt;
  const code = groupCode(receipt.code);
  return (
    <>
      <p>
        {words.code}
        <strong class="code" aria-hidden="true">
          {code}
        </strong>
        {/* Read symbol by symbol; as one word it would be gibberish. */}
        <span class="hidden">: {receipt.code.split('').join(' ')}</span>
      </p>
      <p>{words.answers(receipt.agency, receipt.answerBy)}</p>
      <p class="hint">{words.receivedAt(receipt.receivedAt)}</p>
      <CopyButton text={code} label={words.copy} done={words.copied} />
    </>
  );
}

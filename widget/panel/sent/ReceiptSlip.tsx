import type { PanelMessages } from '#messages/vi/panel';
import type { QuestionReceipt } from '#protocol/receipt';
import { around } from '../vietnamese';
import { Code } from './Code';
import { whatFollows } from './whatFollows';

export interface ReceiptProps {
  readonly receipt: QuestionReceipt;
  /** The device keeps it. */
  readonly isKept: boolean;
  /** It can be looked up here. */
  readonly canFollow: boolean;
  readonly messages: PanelMessages;
}

/** What the citizen keeps of a question, the same on the screen, on paper and in a screenshot: above the tear the code. */
export function ReceiptSlip(props: ReceiptProps) {
  const { receipt, isKept, messages } = props;
  const words = messages.receipt;
  return (
    <>
      <p>
        <span class="name">{words.code}</span>
        <Code code={receipt.code} />
      </p>
      <p class="tear">
        {around(messages.lang, words.answers(receipt.agency, receipt.answerBy), receipt.agency)}
      </p>
      <p>{isKept ? words.kept : words.forgets}</p>
      <p class="hint">{whatFollows(props)}</p>
      <p class="hint">{words.receivedAt(receipt.receivedAt)}</p>
    </>
  );
}

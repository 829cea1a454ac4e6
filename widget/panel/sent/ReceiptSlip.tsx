import type { PanelMessages } from '#messages/vi/panel';
import { groupCode } from '#protocol/code';
import type { QuestionReceipt } from '#protocol/receipt';
import { living } from '../living';
import { pageAddress } from '../pageAddress';
import { CopyButton } from './CopyButton';
import { canPrint, printSlip } from './printSlip';

interface ReceiptSlipProps {
  readonly receipt: QuestionReceipt;
  /** The device keeps it. */
  readonly isKept: boolean;
  /** It can be looked up here. */
  readonly canFollow: boolean;
  readonly messages: PanelMessages;
}

/** What the citizen keeps of a question: the code, who answers and by when, and what comes next. */
export const ReceiptSlip = living<ReceiptSlipProps>(({ onLeave }) => {
  let takeAway = () => {};
  onLeave(() => takeAway());
  const print = ({ currentTarget }: { readonly currentTarget: HTMLElement }) => {
    takeAway();
    const slip = currentTarget.closest('.slip');
    if (slip) takeAway = printSlip(slip);
  };
  return ({ receipt, isKept, canFollow, messages }) => {
    const words = messages.receipt;
    const code = groupCode(receipt.code);
    const answers = words.answers(receipt.agency, receipt.answerBy);
    const follow = canFollow ? words.follow(pageAddress(location), isKept) : words.keep;
    const text = `${words.code} ${code}. ${answers} ${follow}`;
    const share = () => navigator.share({ text }).catch(() => {});
    return (
      <>
        <p>{isKept ? words.kept : words.forgets}</p>
        <p>
          {words.code}
          <strong class="code" aria-hidden="true">
            {code}
          </strong>
          {/* Read symbol by symbol; as one word it would be gibberish. */}
          <span class="hidden">: {receipt.code.split('').join(' ')}</span>
        </p>
        <p>{answers}</p>
        <p class="hint">{words.receivedAt(receipt.receivedAt)}</p>
        <p class="hint">{follow}</p>
        <div class="actions">
          <CopyButton text={code} label={words.copy} done={words.copied} />
          {typeof navigator.share === 'function' && (
            <button type="button" onClick={share}>
              {words.share}
            </button>
          )}
          {canPrint() && (
            <button type="button" onClick={print}>
              {words.print}
            </button>
          )}
        </div>
      </>
    );
  };
});

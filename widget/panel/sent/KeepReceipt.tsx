import { groupCode } from '#protocol/code';
import { living } from '../living';
import { CopyButton } from './CopyButton';
import { canPrint, printSlip } from './printSlip';
import type { ReceiptProps } from './ReceiptSlip';
import { whatFollows } from './whatFollows';

/** The ways to keep a receipt: they stand below the slip, so that it is nothing but what is kept. */
export const KeepReceipt = living<ReceiptProps>(({ onLeave }) => {
  let takeAway = () => {};
  onLeave(() => takeAway());
  const print = ({ currentTarget }: { readonly currentTarget: HTMLElement }) => {
    takeAway();
    const slip = currentTarget.parentElement?.previousElementSibling;
    if (slip) takeAway = printSlip(slip);
  };
  return (props) => {
    const { receipt, messages } = props;
    const words = messages.receipt;
    const code = groupCode(receipt.code);
    const text = `${words.code} ${code}. ${words.answers(receipt.agency, receipt.answerBy)} ${whatFollows(props)}`;
    const share = () => navigator.share({ text }).catch(() => {});
    return (
      <>
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
      </>
    );
  };
});

import type { PanelMessages } from '#messages/vi/panel';
import { groupCode } from '#protocol/code';
import type { Followed } from '#protocol/follow';
import type { QuestionReceipt } from '#protocol/receipt';
import { speak } from '../frame/announce';
import { living } from '../living';
import { StateLine } from '../sent/StateLine';
import { around } from '../vietnamese';
import { beginningOf } from './beginningOf';
import { isReplied, standingOf } from './standing';

interface ReceivedItemProps {
  readonly messages: PanelMessages;
  readonly receipt: QuestionReceipt;
  /** What is known of it; `undefined`: it was not asked, or nobody answered. */
  readonly followed: Followed | undefined;
  /** Asks what became of it; resolves to what is wrong, if it cannot be told. `null`: this endpoint tells nothing. */
  readonly open: ((code: string) => Promise<string | undefined>) | null;
}

/** One question of this device that was received: where it stands, and the way to its answer. */
export const ReceivedItem = living<ReceivedItemProps>(({ redraw }) => {
  let problem: string | undefined;
  let asked = 0;
  let busy = false;
  return ({ messages, receipt, followed, open }) => {
    const words = messages.follow;
    const { code, agency, answerBy, receivedAt } = receipt;
    const standing = followed && standingOf(followed, messages);
    const isOpen =
      followed?.status === 'found' && followed.history[followed.history.length - 1]?.state === 'received';
    const press = async () => {
      if (busy || !open) return;
      busy = true;
      redraw();
      problem = await open(code);
      asked += 1;
      busy = false;
      redraw();
    };
    return (
      <li>
        <StateLine {...(standing ?? { tone: 'ok', title: messages.state.received })} />
        {followed?.status === 'found' && <p>{beginningOf(followed.text)}</p>}
        {(!standing || isOpen) && (
          <p>{around(messages.lang, messages.receipt.answers(agency, answerBy), agency)}</p>
        )}
        <p class="hint">
          {messages.receipt.receivedAt(receivedAt)}
          <span class="code">{groupCode(code)}</span>
        </p>
        {problem && (
          <p key={asked} ref={speak}>
            {problem}
          </p>
        )}
        {open && followed?.status !== 'withdrawn' && (
          <button type="button" aria-disabled={busy} onClick={press}>
            {followed && isReplied(followed) ? words.read : words.see}
            <span class="hidden"> {groupCode(code)}</span>
          </button>
        )}
      </li>
    );
  };
});

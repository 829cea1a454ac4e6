import type { PanelMessages } from '#messages/vi/panel';
import type { State } from '#outbox/outbox';
import type { Submission } from '#protocol/submission';
import { takeFocus } from '../frame/takeFocus';
import { living } from '../living';
import { CopyButton } from '../sent/CopyButton';
import { wordsFor } from '../sent/words';

interface WaitingItemProps {
  readonly submission: Submission;
  readonly state: State;
  readonly messages: PanelMessages;
  readonly retry: () => void;
  readonly discard: () => void;
}

/** One thing that waits: its state in words, and what the citizen can do. A ballot's choice is not shown: others use this device too. */
export const WaitingItem = living<WaitingItemProps>(({ redraw }) => {
  let asking = false;
  let answered = false;
  const ask = (now: boolean) => () => {
    asking = now;
    answered = !now;
    redraw();
  };
  /** Back from the question to the button that asked it. */
  const back = (button: HTMLElement | null) => {
    if (button && answered) button.focus();
    answered = false;
  };
  return ({ submission, state, messages, retry, discard }) => {
    const words = messages.sent;
    const kind = submission.kind === 'question' ? words.question : words.ballot;
    const { title, next } = wordsFor(state, messages);
    const sending = state.kind === 'sending';
    return (
      <li>
        <p>
          <strong>{kind}</strong>: {title}
        </p>
        {state.kind === 'parked' && <p class="hint">{next}</p>}
        {asking && !sending ? (
          <>
            <p>{words.removeAsk(kind)}</p>
            <div class="actions">
              <button type="button" ref={takeFocus} onClick={ask(false)}>
                {words.keep}
              </button>
              <button type="button" onClick={discard}>
                {words.remove}
              </button>
            </div>
          </>
        ) : (
          <div class="actions">
            {state.kind !== 'parked' && (
              <button type="button" aria-disabled={sending} onClick={sending ? undefined : retry}>
                {words.sendNow}
              </button>
            )}
            {submission.kind === 'question' && (
              <CopyButton text={submission.text} label={words.copy} done={messages.receipt.copied} />
            )}
            {!sending && (
              <button type="button" ref={back} onClick={ask(true)}>
                {words.remove}
              </button>
            )}
          </div>
        )}
      </li>
    );
  };
});

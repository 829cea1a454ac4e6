import type { ComponentChildren } from 'preact';
import type { PanelMessages } from '#messages/vi/panel';
import { speak } from '../frame/announce';
import { takeFocus } from '../frame/takeFocus';
import { living } from '../living';

interface ConfirmedProps {
  readonly messages: PanelMessages;
  /** What the button says, … */
  readonly label: string;
  /** … what is asked before it is done, … */
  readonly question: string;
  /** … and what the button that does it says. */
  readonly confirm: string;
  /** Resolves to a sentence where it was not done, or rejects when nobody knows why; `null`: not to be had just now. */
  readonly act: (() => Promise<unknown>) | null;
  /** What else can be done, beside the button. */
  readonly children?: ComponentChildren;
}

/** What cannot be undone is asked about first; the way back is the one that has the focus. */
export const Confirmed = living<ConfirmedProps>(({ redraw }) => {
  let asking = false;
  let answered = false;
  let problem: string | undefined;
  /** How often one was told of: the same words are spoken again. */
  let told = 0;
  const ask = (now: boolean) => () => {
    asking = now;
    answered = !now;
    problem = undefined;
    redraw();
  };
  const tell = (why: unknown) => {
    problem = typeof why === 'string' ? why : undefined;
    told += 1;
    if (problem) redraw();
  };
  /** Back from the question to the button that asked it. */
  const back = (button: HTMLElement | null) => {
    if (button && answered) button.focus();
    answered = false;
  };
  return ({ messages, label, question, confirm, act, children }) => {
    const words = messages.sent;
    // What is under way is not to be had; the question is not asked again by itself.
    if (!act) asking = false;
    if (!asking || !act) {
      return (
        <div class="actions">
          {children}
          {act && (
            <button type="button" ref={back} onClick={ask(true)}>
              {label}
            </button>
          )}
        </div>
      );
    }
    const now = () => act().then(tell, () => tell(words.notRemoved));
    return (
      <>
        <p>{question}</p>
        {problem && (
          <p key={told} ref={speak}>
            {problem}
          </p>
        )}
        <div class="actions">
          <button type="button" ref={takeFocus} onClick={ask(false)}>
            {words.keep}
          </button>
          <button type="button" onClick={now}>
            {confirm}
          </button>
        </div>
      </>
    );
  };
});

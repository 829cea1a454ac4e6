import type { ComponentChildren } from 'preact';
import type { PanelMessages } from '#messages/vi/panel';
import type { Outbox } from '#outbox/outbox';
import type { Event, State } from '#outbox/state';
import { redrawWithFocus, takeFocus } from '../frame/takeFocus';
import { living } from '../living';
import { CopyButton } from './CopyButton';
import { KeepReceipt } from './KeepReceipt';
import { PhotosSent } from './PhotosSent';
import { ReceiptSlip } from './ReceiptSlip';
import { StateIcon } from './StateIcon';
import { wordsFor } from './words';

export interface OutcomeProps {
  readonly messages: PanelMessages;
  readonly outbox: Outbox;
  readonly submitted: Event;
  /** The citizen's own words, offered for copying while nobody else has them. Empty: nothing to copy. */
  readonly text: string;
  /** How many photos belong to it. */
  readonly photos: number;
  /** The endpoint tells what becomes of a question. */
  readonly canFollow: boolean;
  /** Goes back to the form, to mend what was refused; `null`: it is not mended there. */
  readonly edit: (() => void) | null;
  readonly say: (words: string) => void;
  /** What can be done next. */
  readonly children?: ComponentChildren;
}

/** What became of a submission: saved, on its way, received. The one calm object a citizen keeps. */
export const Outcome = living<OutcomeProps>((life, { messages, outbox, submitted, text, photos, say }) => {
  let state = calm(submitted.state);
  // Its receipt is kept where it was kept itself; from memory nobody knows a voter again.
  const where = 'where' in submitted.state ? submitted.state.where : outbox.where();
  let heading: HTMLHeadingElement | null = null;
  let heard = false;
  /** Whether the citizen pressed for what is under way: what the outbox tries by itself is not worth a word. */
  let pressed = true;

  const become = (next: State) => {
    if (next.kind === 'sending' && !pressed) return;
    const { title } = wordsFor(state, messages);
    state = next;
    pressed = state.kind === 'sending';
    const words = wordsFor(state, messages);
    // Whoever was on a button that is gone is led to the heading, which has changed; whoever is elsewhere hears of it.
    redrawWithFocus(
      life,
      () => heading?.focus(),
      () => words.title === title || say(words.title),
    );
  };
  const look = () => outbox.stateOf(submitted.id).catch(() => undefined);
  const sendNow = async () => {
    if (state.kind !== 'stored') return;
    pressed = true;
    // At once: the outbox may be at it already, and then has nothing new to tell.
    become({ kind: 'sending', where: state.where });
    await outbox.retry(submitted.id);
    const ended = await look();
    if (ended) become(ended);
  };
  life.onLeave(
    outbox.subscribe(({ id, state: next }) => {
      if (id !== submitted.id) return;
      heard = true;
      become(next);
    }),
  );
  // It may have gone further between the submit and this screen; what is heard meanwhile is newer than the answer.
  void look().then((current) => current && !heard && become(calm(current)));
  // Where nothing is tried after a moment it is not on its way: the endpoint may have asked all to wait.
  const timer = setTimeout(() => void look().then((current) => current && !heard && become(current)), 1000);
  life.onLeave(() => clearTimeout(timer));

  const first = (element: HTMLHeadingElement | null) => {
    heading = element;
    takeFocus(element);
  };
  return ({ children, edit, canFollow }) => {
    const words = wordsFor(state, messages);
    const refused = state.kind === 'parked' && state.reason.kind === 'refused';
    const receipt = state.kind === 'delivered' &&
      state.receipt.kind === 'question' && {
        receipt: state.receipt,
        isKept: where === 'device',
        canFollow,
        messages,
      };
    return (
      <>
        <div class={`slip ${words.tone}`}>
          <h2 ref={first} tabIndex={-1}>
            <StateIcon tone={words.tone} />
            {words.title}
          </h2>
          {words.next && (where === 'device' || state.kind !== 'delivered') && <p>{words.next}</p>}
          {receipt && <ReceiptSlip {...receipt} />}
          {photos > 0 && (
            <PhotosSent messages={messages} outbox={outbox} id={submitted.id} of={photos} say={say} />
          )}
        </div>
        <div class="actions">
          {receipt && <KeepReceipt {...receipt} />}
          {state.kind === 'stored' && (
            <button type="button" class="primary" onClick={sendNow}>
              {messages.sent.sendNow}
            </button>
          )}
          {refused && edit && (
            <button type="button" class="primary" onClick={edit}>
              {messages.sent.edit}
            </button>
          )}
          {state.kind !== 'delivered' && text && (
            <CopyButton text={text} label={messages.sent.copy} done={messages.receipt.copied} />
          )}
          {children}
        </div>
      </>
    );
  };
});

/** Between "saved" and the first attempt lies an instant; showing it would only make the screen jump. */
function calm(state: State): State {
  return state.kind === 'stored' && state.tries === 0 ? { kind: 'sending', where: state.where } : state;
}

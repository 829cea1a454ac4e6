import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PanelMessages } from '#messages/vi/panel';
import type { Event, Outbox, State } from '#outbox/outbox';
import { CopyButton } from './CopyButton';
import { ReceiptSlip } from './ReceiptSlip';
import { StateIcon } from './StateIcon';
import { useSubmission } from './useSubmission';
import { wordsFor } from './words';

export interface OutcomeProps {
  readonly messages: PanelMessages;
  readonly outbox: Outbox;
  readonly submitted: Event;
  /** The citizen's own words, offered for copying while nobody else has them. Empty: nothing to copy. */
  readonly text: string;
  readonly say: (words: string) => void;
  /** What can be done next. */
  readonly children?: ComponentChildren;
}

/** What became of a submission: saved, on its way, received. The one calm object a citizen keeps. */
export function Outcome({ messages, outbox, submitted, text, say, children }: OutcomeProps) {
  const state = calm(useSubmission(outbox, submitted));
  const words = wordsFor(state, messages);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    const root = heading.current?.getRootNode() as ShadowRoot | undefined;
    // The form that had the focus is gone; later changes take it only from somebody who is still here.
    if (first.current || root?.activeElement) heading.current?.focus();
    else say(words.title);
    first.current = false;
  }, [words.title, say]);
  return (
    <>
      <div class={`slip ${words.tone}`}>
        <h2 ref={heading} tabIndex={-1}>
          <StateIcon tone={words.tone} />
          {words.title}
        </h2>
        {words.next && <p>{words.next}</p>}
        {state.kind === 'delivered' && state.receipt.kind === 'question' && (
          <>
            <ReceiptSlip receipt={state.receipt} messages={messages} />
            <p class="hint">{messages.receipt.keep}</p>
          </>
        )}
        {state.kind !== 'delivered' && text && (
          <CopyButton text={text} label={messages.sent.copy} done={messages.receipt.copied} />
        )}
      </div>
      <div class="actions">
        {state.kind === 'stored' && (
          <button type="button" class="primary" onClick={() => void outbox.retry(submitted.id)}>
            {messages.sent.sendNow}
          </button>
        )}
        {children}
      </div>
    </>
  );
}

/** Between "saved" and the first attempt lies an instant; showing it would only make the screen jump. */
function calm(state: State): State {
  return state.kind === 'stored' && state.tries === 0 ? { kind: 'sending', where: state.where } : state;
}

import type { ComponentChildren } from 'preact';
import type { PanelMessages } from '#messages/vi/panel';
import type { Issue } from '#protocol/issue';
import { createAttempts } from '../fields/attempts';
import { keepWhileComposing } from '../fields/composing';
import { ErrorSummary } from '../fields/ErrorSummary';
import { speak } from '../frame/announce';
import { OfflineNote } from '../frame/OfflineNote';
import { followNetwork, isOffline } from '../frame/offline';
import { Title } from '../frame/Title';
import { living } from '../living';

interface StepProps {
  readonly messages: PanelMessages;
  readonly title: string;
  /** What is wrong on this screen now. */
  readonly issues: () => readonly Issue[];
  /** Whether what was wrong at the last press can still be: its control may be gone, or be left out. */
  readonly matters: (issue: Issue) => boolean;
  /** The control that an issue is about. */
  readonly controlOf: (issue: Issue) => string;
  /** Goes on, or sends; resolves to what is wrong all the same. Rejects when nothing could be kept. */
  readonly next: () => Promise<readonly Issue[]>;
  /** It sends: nothing comes after it. */
  readonly isLast: boolean;
  /** Whether the device keeps what is submitted. */
  readonly isKept: () => boolean;
  /** @param errorOf the words beside a field; `undefined`: it is right */
  readonly children: (errorOf: (control: string) => string | undefined) => ComponentChildren;
}

/** One screen of a question: what is wrong first, then its fields, then one button. Mistakes are looked for when it is pressed. */
export const Step = living<StepProps>((life, { messages }) => {
  let issues: readonly Issue[] = [];
  const attempts = createAttempts(life);
  followNetwork(life);
  return ({ title, issues: look, matters, controlOf, next, isLast, isKept, children }) => {
    const words = messages.ask;
    const offline = isOffline();
    const kept = isKept();
    const mistakes = issues
      .filter(matters)
      .map((issue) => ({ control: controlOf(issue), text: messages.issue(issue) }));
    const errorOf = (control: string) => mistakes.find((mistake) => mistake.control === control)?.text;
    const press = (event: Event) => {
      event.preventDefault();
      issues = look();
      void attempts.make(issues.length === 0, async () => {
        issues = await next();
      });
    };
    return (
      <form noValidate onSubmit={press} onKeyDown={keepWhileComposing}>
        <Title>{title}</Title>
        {offline && <OfflineNote>{messages.offline(kept)}</OfflineNote>}
        <ErrorSummary key={attempts.count} heading={messages.fields.summary} mistakes={mistakes} />
        {children(errorOf)}
        {attempts.failed && (
          <p class="note" ref={speak}>
            {messages.state.failed}
          </p>
        )}
        <button
          type="submit"
          class="primary"
          part={isLast ? 'submit' : undefined}
          aria-disabled={attempts.busy}
        >
          {isLast ? (offline && kept ? words.sendLater : words.send) : words.next}
        </button>
      </form>
    );
  };
});

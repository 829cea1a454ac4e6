import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import { LIMITS } from '#protocol/limits';
import type { Portal } from '#protocol/portal';
import { type QuestionDraft, questionIssues } from '#protocol/question';
import { inLanguage } from '#protocol/text';
import { createAttempts } from '../fields/attempts';
import { type ChoiceRow, Choices } from '../fields/Choices';
import { ErrorSummary } from '../fields/ErrorSummary';
import { TextField } from '../fields/TextField';
import { followNetwork, isOffline } from '../frame/offline';
import { Title } from '../frame/Title';
import { living } from '../living';
import { SharedSwitch } from '../SharedSwitch';

interface AskProps {
  readonly messages: PanelMessages;
  readonly portal: Pick<Portal, 'topics' | 'limits'>;
  /** Kept by the caller, so that going back or closing loses nothing. */
  readonly draft: () => QuestionDraft;
  /** How many photos go with it; `undefined`: none are spoken of. */
  readonly photos: number | undefined;
  readonly changed: (draft: QuestionDraft) => void;
  readonly submit: (draft: QuestionDraft) => Promise<void>;
  readonly say: (words: string) => void;
  /** Whether the device keeps what is submitted. */
  readonly kept: () => boolean;
  readonly post: Post;
  /** Shows what a shared device keeps from before. */
  readonly seeBefore: () => void;
}

/** No topic has this id: it holds a character that ids may not have. */
const UNSURE = '?';
const TEXT = 'gop-y-text';
const TOPIC = 'gop-y-topic';

/** A question: the words first, since people know their problem and not the agency's list. */
export const Ask = living<AskProps>(
  (life, { messages, portal, draft, changed, submit, say, kept: isKept, post, seeBefore }) => {
    let issues: ReturnType<typeof questionIssues> = [];
    const attempts = createAttempts(life);
    followNetwork(life);
    const words = messages.ask;
    const errorAt = (pointer: string) => {
      const issue = issues.find((found) => found.pointer === pointer);
      return issue && messages.issue(issue);
    };

    const send = (event: Event) => {
      event.preventDefault();
      issues = questionIssues(draft(), portal);
      void attempts.make(issues.length === 0, () => submit(draft()));
    };
    const topicRows: ChoiceRow[] = portal.topics.map((topic) => ({
      value: topic.id,
      label: inLanguage(topic.label, messages.lang).text,
      lang: inLanguage(topic.label, messages.lang).lang,
      hint: topic.examples && inLanguage(topic.examples, messages.lang),
    }));

    return ({ photos }) => {
      const offline = isOffline();
      const kept = isKept();
      const mistakes = issues.map((issue) => ({
        control: issue.pointer === '/text' ? TEXT : TOPIC,
        text: messages.issue(issue),
      }));
      return (
        <form noValidate onSubmit={send}>
          <Title>{words.title}</Title>
          {offline && <p class="note">{messages.offline(kept)}</p>}
          <ErrorSummary key={attempts.count} heading={messages.fields.summary} mistakes={mistakes} />
          <TextField
            id={TEXT}
            label={words.text}
            hint={words.textHint}
            error={errorAt('/text')}
            max={portal.limits?.text ?? LIMITS.text}
            initial={draft().text}
            messages={messages.fields}
            changed={(text) => changed({ ...draft(), text })}
            say={say}
          />
          {photos !== undefined && <p class="hint">{messages.photos.with(photos)}</p>}
          {topicRows.length > 0 && (
            <Choices
              id={TOPIC}
              legend={words.topic}
              rows={[...topicRows, { value: UNSURE, label: words.unsure }]}
              initial={draft().topic === null ? UNSURE : (draft().topic ?? undefined)}
              errorPrefix={messages.fields.error}
              error={errorAt('/topic')}
              changed={(value) => changed({ ...draft(), topic: value === UNSURE ? null : value })}
            />
          )}
          {attempts.failed && (
            <p class="note" role="alert">
              {messages.state.failed}
            </p>
          )}
          <SharedSwitch post={post} messages={messages} changed={() => life.redraw()} see={seeBefore} />
          <button type="submit" class="primary" part="submit" aria-disabled={attempts.busy}>
            {offline && kept ? words.sendLater : words.send}
          </button>
        </form>
      );
    };
  },
);

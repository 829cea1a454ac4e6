import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import { groupCode } from '#protocol/code';
import type { Followed } from '#protocol/follow';
import type { Words } from '#protocol/text';
import { PlainText } from '../answers/PlainText';
import { takeFocus } from '../frame/takeFocus';
import { living } from '../living';
import { Code } from '../sent/Code';
import { CopyButton } from '../sent/CopyButton';
import { StateIcon } from '../sent/StateIcon';
import { around, claimOf } from '../vietnamese';
import { answerOf, reasonOf, standingOf, stepWords } from './standing';
import { Withdraw } from './Withdraw';

interface FollowedQuestionProps {
  readonly messages: PanelMessages;
  readonly post: Post;
  readonly followed: Followed;
  /** What the law gives to whoever takes it back; `null`: the portal says nothing of it. */
  readonly law: Words | null;
  readonly canWithdraw: boolean;
  /** It has changed: what is known of it is to be asked anew. */
  readonly changed: (followed: Followed) => void;
}

/** A question and what became of it, the answer right below what was asked. */
export const FollowedQuestion = living<FollowedQuestionProps>((life, first) => {
  let followed = first.followed;
  let told: HTMLElement | null = null;
  /** What was just erased. */
  let erased = '';
  return ({ messages, post, law, canWithdraw, changed }) => {
    const words = messages.follow;
    const { tone, title } = standingOf(followed, messages);
    const answer = answerOf(followed);
    const declined = reasonOf(followed);
    const code = groupCode(followed.code);
    const become = (next: Followed, what: string) => {
      followed = next;
      erased = what;
      changed(next);
      // The button that did it is gone with what it erased; what was erased is read out in its place.
      life.redraw(() => told?.focus());
    };
    return (
      <>
        <div class={`slip ${tone}`}>
          <h2 ref={takeFocus} tabIndex={-1}>
            <StateIcon tone={tone} />
            {title}
          </h2>
          {erased && (
            <p
              ref={(element) => {
                told = element;
              }}
              tabIndex={-1}
            >
              {erased}
            </p>
          )}
          {declined && <PlainText text={declined} lang={claimOf(declined)} />}
          {followed.status === 'found' && (
            <>
              <h3>{words.question}</h3>
              <p class="words" lang={followed.lang}>
                {followed.text}
              </p>
              {followed.photos > 0 && <p class="hint">{messages.photos.with(followed.photos)}</p>}
              {followed.erased && !erased && (
                <p class="hint">{words.erased(followed.erased.at, followed.erased.cause)}</p>
              )}
              {answer && (
                <>
                  <h3>{words.answer}</h3>
                  <PlainText text={answer.text} lang={claimOf(answer.text)} />
                  <p class="hint">
                    {around(messages.lang, messages.answers.by(answer.agency, answer.at), answer.agency)}
                  </p>
                </>
              )}
              {!answer && !declined && (
                <p>
                  {around(
                    messages.lang,
                    messages.receipt.answers(followed.agency, followed.answerBy),
                    followed.agency,
                  )}
                </p>
              )}
              <h3>{words.history}</h3>
              <ol class="steps">
                {followed.history.map((step) => (
                  <li key={step.at + step.state}>
                    <p>
                      {around(messages.lang, stepWords(step, messages), 'agency' in step ? step.agency : '')}
                    </p>
                    {step.state === 'declined' && (
                      <PlainText text={step.reason} lang={claimOf(step.reason)} />
                    )}
                    <p class="hint">{messages.receipt.moment(step.at)}</p>
                  </li>
                ))}
              </ol>
            </>
          )}
          <p class="tear">
            <span class="name">{messages.receipt.code}</span>
            <Code code={followed.code} />
          </p>
        </div>
        <div class="actions">
          <CopyButton text={code} label={messages.receipt.copy} done={messages.receipt.copied} />
        </div>
        {canWithdraw && followed.status === 'found' && (
          <Withdraw messages={messages} post={post} followed={followed} law={law} changed={become} />
        )}
      </>
    );
  };
});

import { living } from '#panel/living';
import { inLanguage } from '#protocol/text';
import type { BallotProps } from './ballotProps';
import { saidIn, unsaidIn } from './items/said';
import { bytesOver, mistakeIn } from './mistakes';
import { ReviewRow } from './ReviewRow';
import { SendPart } from './SendPart';
import type { Step } from './steps';
import { VoterNote } from './VoterNote';

const FIRST = 'gop-y-review';

/** Every answer once more before it is sent, and what was left out. */
export const Review = living<BallotProps>((life, { parts }) => {
  const attempts = parts.createAttempts(life);
  return (props) => {
    const { consultation, steps, inHand, voter, messages, go, submit } = props;
    const { Title, ErrorSummary, CopyButton } = parts;
    const saidOf = ({ item }: Step) => {
      const answer = inHand.answer(item);
      return answer ? saidIn(answer, item, messages) : unsaidIn(inHand.of(item));
    };
    const controlOf = (item: string) => `${FIRST}-${item}`;
    const answers = steps.flatMap(({ item }) => inHand.answer(item) ?? []);
    const wrong = steps.flatMap((step) => {
      const { item } = step;
      const mistake = mistakeIn(item, inHand.of(item), controlOf(item.id), messages, parts.messages);
      return mistake
        ? [{ step, text: `${inLanguage(item.title, messages.lang).text}: ${mistake.text}` }]
        : [];
    });
    // Clauses that nothing was said of are counted, not listed: a decree has hundreds.
    const shown = steps.filter(
      ({ item, asked }) => !asked || inHand.answer(item) || wrong.some(({ step }) => step.item === item),
    );
    const [unseen] = steps.filter((step) => !shown.includes(step));
    const leftOut = inHand.leftOut(steps.map(({ item }) => item));
    const over = bytesOver(answers);
    const first = shown[0] ? controlOf(shown[0].item.id) : FIRST;
    const mistakes = [
      ...wrong.map(({ step, text }) => ({ control: controlOf(step.item.id), text })),
      ...(answers.length === 0 ? [{ control: first, text: messages.nothingAtAll }] : []),
      ...(over > 0 ? [{ control: first, text: messages.tooLong(over) }] : []),
    ];
    const send = (event: Event) => {
      event.preventDefault();
      void attempts.make(mistakes.length === 0, submit);
    };
    return (
      <form noValidate onSubmit={send}>
        <Title>{messages.reviewTitle}</Title>
        <ErrorSummary
          key={attempts.count}
          heading={parts.messages.fields.summary}
          mistakes={attempts.count > 0 ? mistakes : []}
        />
        <VoterNote voter={voter} messages={messages} />
        <ul class="list">
          {shown.map((step) => (
            <ReviewRow
              key={step.item.id}
              id={controlOf(step.item.id)}
              consultation={consultation}
              step={step}
              said={saidOf(step)}
              answeredIn={inHand.versionOf(step.item)}
              messages={messages}
              go={go}
            />
          ))}
        </ul>
        {unseen && (
          <>
            <p>{messages.unanswered(steps.length - shown.length)}</p>
            <button
              type="button"
              id={shown.length === 0 ? FIRST : undefined}
              onClick={() => go({ kind: 'item', item: unseen.item.id })}
            >
              {messages.toUnanswered}
            </button>
          </>
        )}
        {leftOut && (
          <div class="note">
            <p>{messages.leftOut}</p>
            <CopyButton
              text={leftOut}
              label={parts.messages.sent.copy}
              done={parts.messages.receipt.copied}
            />
          </div>
        )}
        <SendPart {...props} attempts={attempts} />
      </form>
    );
  };
});

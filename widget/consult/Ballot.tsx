import type { ConsultMessages } from '#messages/vi/consult';
import type { Event } from '#outbox/state';
import { living } from '#panel/living';
import type { ConsultationProps } from '#panel/parts';
import type { Consultation } from '#protocol/consultation';
import { type Answer, kindOf } from '#protocol/items/items';
import { inLanguage } from '#protocol/text';
import { About } from './About';
import { Begin } from './Begin';
import type { BallotProps } from './ballotProps';
import { ItemStep } from './ItemStep';
import { createInHand } from './inHand';
import { OneItem } from './OneItem';
import { Review } from './Review';
import { Results } from './results/Results';
import { type Step, stepsOf } from './steps';
import { createVoter } from './voter';

interface Props extends ConsultationProps {
  readonly consultation: Consultation;
  readonly messages: ConsultMessages;
  /** @param words what was written, each under what it is about */
  readonly done: (submitted: Event, words: string) => void;
}

/** The ballot (phiếu ý kiến) of an open consultation: no name, replaceable until closing. Several items go screen by screen. */
export const Ballot = living<Props>((life, { consultation, parts, post, messages, kept, done }) => {
  const steps = stepsOf(consultation);
  const inHand = createInHand(life, kept, post.ballots.of(consultation.id), consultation);
  const voter = createVoter(life, post, consultation);
  const attempts = parts.createAttempts(life);
  parts.followNetwork(life);

  const send = (ready: boolean) => {
    void attempts.make(ready, async () => {
      const answers = steps.flatMap(({ item }) => inHand.answer(item) ?? []);
      const words = answers.flatMap((answer) => wordsUnder(answer, steps, messages.lang)).join('\n\n');
      const event = await voter.submit(answers);
      inHand.end('where' in event.state && event.state.where === 'memory');
      done(event, words);
    });
  };

  return ({ at, go }) => {
    const props: BallotProps = {
      consultation,
      parts,
      post,
      steps,
      inHand,
      voter,
      attempts,
      messages,
      go,
      send,
    };
    const step = at.kind === 'item' && steps.find(({ item }) => item.id === at.item);
    if (step) return <ItemStep key={step.item.id} {...props} step={step} />;
    if (at.kind === 'review') return <Review {...props} />;
    const [only] = steps;
    return (
      <About consultation={consultation} parts={parts} post={post} messages={messages}>
        {steps.length === 1 && only ? <OneItem {...props} step={only} /> : <Begin {...props} />}
        {consultation.results && (
          <Results consultation={consultation} endpoint={parts.endpoint} messages={messages} />
        )}
      </About>
    );
  };
});

function wordsUnder(answer: Answer, steps: readonly Step[], lang: string): readonly string[] {
  const written = kindOf(answer.kind).words(answer);
  const step = steps.find(({ item }) => item.id === answer.item);
  return written && step ? [`${inLanguage(step.item.title, lang).text}\n${written}`] : [];
}

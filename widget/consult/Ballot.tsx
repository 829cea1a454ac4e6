import type { BallotInHand } from '#device/ballotDraft';
import type { ConsultMessages } from '#messages/vi/consult';
import type { Event } from '#outbox/state';
import { living } from '#panel/living';
import type { ConsultationProps } from '#panel/parts';
import type { Place } from '#panel/screens';
import type { Consultation } from '#protocol/consultation';
import { About } from './About';
import { Begin } from './Begin';
import type { BallotProps } from './ballotProps';
import { ItemStep } from './ItemStep';
import { createInHand } from './inHand';
import { OneItem } from './OneItem';
import { Review } from './Review';
import { Results } from './results/Results';
import { stepsOf } from './steps';
import { freshVersions } from './text/fresh';
import { createVoter } from './voter';
import { wordsIn } from './wordsIn';

/** A ballot that was handed over. */
export interface Submitted {
  readonly event: Event;
  /** What was written, each under what it is about. */
  readonly words: string;
  readonly answers: BallotInHand | undefined;
}

interface Props extends ConsultationProps {
  readonly consultation: Consultation;
  readonly messages: ConsultMessages;
  readonly done: (submitted: Submitted) => void;
}

/** The ballot (phiếu ý kiến) of an open consultation: no name, replaceable until closing. Several items go screen by screen. */
export const Ballot = living<Props>((life, { consultation, parts, post, messages, kept, done }) => {
  const { outbox } = post;
  const steps = stepsOf(consultation);
  const [only] = steps.length === 1 ? steps : [];
  // A clause is read on a screen of its own, also where it is the only one.
  const alone = only && !only.asked ? only : undefined;
  const drafts = post.ballots.of(consultation.id);
  const inHand = createInHand(life, kept, alone ? null : drafts, consultation);
  const voter = createVoter(life, post, consultation);
  parts.followNetwork(life);

  const submit = async () => {
    const answers = steps.flatMap(({ item }) => inHand.answer(item) ?? []);
    const words = wordsIn(answers, steps, messages.lang);
    const event = await voter.submit(answers);
    const isLoose = 'where' in event.state && event.state.where === 'memory';
    // What only memory holds keeps its draft until it has arrived.
    if (isLoose) forgetWhenDelivered(event.id);
    else inHand.forget();
    done({ event, words, answers: inHand.end() });
  };
  const forgetWhenDelivered = (id: string) => {
    const stop = outbox.subscribe((event) => {
      if (event.id !== id || event.state.kind !== 'delivered') return;
      stop();
      inHand.forget();
    });
  };

  return ({ at, go: goOn }) => {
    const go = (to: Place) => {
      inHand.hurry();
      goOn(to);
    };
    const fresh = freshVersions(consultation.text, voter.isAnother() ? null : voter.sent());
    const props: BallotProps = {
      ...{ consultation, parts, post, steps, fresh, inHand, voter, messages, go, submit },
    };
    const step = at.kind === 'item' && steps.find(({ item }) => item.id === at.item);
    if (step) return <ItemStep key={step.item.id} {...props} step={step} />;
    if (at.kind === 'review') return <Review {...props} />;
    return (
      <About consultation={consultation} parts={parts} post={post} messages={messages}>
        {alone ? <OneItem {...props} step={alone} /> : <Begin {...props} />}
        {consultation.results && (
          <Results consultation={consultation} endpoint={parts.endpoint} phase="open" messages={messages} />
        )}
      </About>
    );
  };
});

import type { ConsultMessages } from '#messages/vi/consult';
import type { State } from '#outbox/state';
import { living, reading } from '#panel/living';
import type { ConsultationProps } from '#panel/parts';
import type { Place } from '#panel/screens';
import { itemsOf, phaseOf } from '#protocol/consultation';
import { About } from './About';
import { Ballot, type Submitted } from './Ballot';
import { formOf } from './items/forms';
import { Results } from './results/Results';
import { TooLate } from './TooLate';

interface ScreenProps extends ConsultationProps {
  readonly messages: ConsultMessages;
}

/** One consultation: what it is about, its ballot while it is open, and what came of it. */
export const ConsultationScreen = living<ScreenProps>((life, { parts, post, id, messages, kept, ended }) => {
  const { Title, Outcome, Unopened } = parts;
  let last: Awaited<ReturnType<typeof post.reader.consultation>> | undefined;
  const [read, again] = reading(life, async () => {
    const now = await post.reader.consultation(id);
    // What was read once stays where the network is gone.
    if (!last || last.kind !== 'found' || now.kind !== 'unreachable') last = now;
    return last;
  });
  let gone = false;
  life.onLeave(() => {
    gone = true;
  });
  let submitted: Submitted | undefined;
  /** When it closed, as a refusal has just told: what is read may be a copy from before. */
  let closedAt: string | undefined;
  const hear = (state: State | undefined) => {
    if (state?.kind !== 'parked' || state.reason.kind !== 'refused') return;
    const { code, at } = state.reason.problem;
    if (code === 'consultation-closed') closedAt = at;
  };
  life.onLeave(
    post.outbox.subscribe(({ id: of, state }) => {
      if (of !== submitted?.event.id) return;
      hear(state);
      if (closedAt) life.redraw();
    }),
  );
  const done = (handedOver: Submitted) => {
    // Whoever has gone elsewhere while it was stored is not brought back.
    if (gone) return;
    submitted = handedOver;
    ended();
    life.redraw();
  };
  /** The text may have changed since: a ballot about an old one is refused, and then its answers are there again. */
  const voteAgain = async () => {
    const { event, answers } = submitted as Submitted;
    const state = await post.outbox.stateOf(event.id).catch(() => undefined);
    hear(state);
    if (state?.kind === 'parked' && answers) kept.set(id, answers);
    submitted = undefined;
    again();
  };

  return (props) => {
    if (submitted) {
      return (
        <Outcome
          messages={parts.messages}
          outbox={post.outbox}
          submitted={submitted.event}
          text={submitted.words}
          photos={0}
          say={parts.say}
        >
          <button type="button" onClick={voteAgain}>
            {closedAt ? messages.see : messages.again}
          </button>
        </Outcome>
      );
    }
    const found = read();
    if (!found) return <Title>{parts.messages.loading}</Title>;
    if (found.kind === 'absent') return <Title>{messages.missing}</Title>;
    if (found.kind === 'unreachable') return <Unopened messages={parts.messages} again={again} />;
    const consultation = closedAt ? { ...found.value, closesAt: closedAt } : found.value;
    const phase = () => phaseOf(consultation, post.reader.now());
    if (phase() !== 'open') {
      return (
        <About consultation={consultation} parts={parts} post={post} messages={messages}>
          <TooLate consultation={consultation} kept={kept} parts={parts} messages={messages} />
          {phase() === 'closed' && !consultation.annulled && (
            <Results
              consultation={consultation}
              endpoint={parts.endpoint}
              phase="closed"
              messages={messages}
            />
          )}
        </About>
      );
    }
    // One that is answered in part would be counted as if the rest had been left out.
    if (!itemsOf(consultation).every(({ kind }) => formOf(kind))) {
      return (
        <About consultation={consultation} parts={parts} post={post} messages={messages}>
          <p class="note">
            {messages.unsupported} {parts.plainPage && <a href={parts.plainPage}>{messages.fullPage}</a>}
          </p>
        </About>
      );
    }
    /** It may close while somebody is answering: then there is nothing to go through any more. */
    const go = (at: Place) => {
      if (phase() === 'open') return props.go(at);
      ended();
      life.redraw();
    };
    return <Ballot key={consultation.draft} {...props} go={go} consultation={consultation} done={done} />;
  };
});

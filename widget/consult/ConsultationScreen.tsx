import type { ConsultMessages } from '#messages/vi/consult';
import type { Event } from '#outbox/state';
import { living, reading } from '#panel/living';
import type { ConsultationProps } from '#panel/parts';
import { itemsOf, phaseOf } from '#protocol/consultation';
import { About } from './About';
import { Ballot } from './Ballot';
import { formOf } from './items/forms';
import { Results } from './results/Results';

interface ScreenProps extends ConsultationProps {
  readonly messages: ConsultMessages;
}

/** One consultation: what it is about, its ballot while it is open, and what came of it. */
export const ConsultationScreen = living<ScreenProps>((life, { parts, post, id, messages, ended }) => {
  const { Title, Outcome, Unopened } = parts;
  let last: Awaited<ReturnType<typeof post.reader.consultation>> | undefined;
  const [read, again] = reading(life, async () => {
    const now = await post.reader.consultation(id);
    // What was read once stays where the network is gone.
    if (!last || last.kind !== 'found' || now.kind !== 'unreachable') last = now;
    return last;
  });
  let submitted: Event | undefined;
  let written = '';
  const done = (event: Event, words: string) => {
    submitted = event;
    written = words;
    ended();
    life.redraw();
  };
  /** The text may have changed since: a ballot about an old one is refused. */
  const voteAgain = () => {
    submitted = undefined;
    again();
  };

  return (props) => {
    if (submitted) {
      return (
        <Outcome
          messages={parts.messages}
          outbox={post.outbox}
          submitted={submitted}
          text={written}
          photos={0}
          say={parts.say}
        >
          <button type="button" onClick={voteAgain}>
            {messages.again}
          </button>
        </Outcome>
      );
    }
    const found = read();
    if (!found) return <Title>{parts.messages.loading}</Title>;
    if (found.kind === 'absent') return <Title>{messages.missing}</Title>;
    if (found.kind === 'unreachable') return <Unopened messages={parts.messages} again={again} />;
    const consultation = found.value;
    const phase = phaseOf(consultation, post.reader.now());
    if (phase !== 'open') {
      return (
        <About consultation={consultation} parts={parts} post={post} messages={messages}>
          {phase === 'closed' && !consultation.annulled && (
            <Results consultation={consultation} endpoint={parts.endpoint} messages={messages} />
          )}
        </About>
      );
    }
    // One that is answered in part would be counted as if the rest had been left out.
    if (!itemsOf(consultation).every(({ kind }) => formOf(kind))) {
      return (
        <About consultation={consultation} parts={parts} post={post} messages={messages}>
          <p class="note">{messages.unsupported}</p>
        </About>
      );
    }
    return <Ballot key={consultation.draft} {...props} consultation={consultation} done={done} />;
  };
});

import type { ConsultMessages } from '#messages/vi/consult';
import type { Event } from '#outbox/state';
import { living, reading } from '#panel/living';
import type { ConsultProps } from '#panel/parts';
import { type Consultation, phaseOf } from '#protocol/consultation';
import { inLanguage } from '#protocol/text';
import { BallotForm } from './BallotForm';

interface ScreenProps extends ConsultProps {
  readonly id: string;
  readonly messages: ConsultMessages;
}

/** One consultation: what it is about, and the ballot while it is open. */
export const ConsultationScreen = living<ScreenProps>((life, { parts, post, id, messages }) => {
  const { Title, Outcome, Unopened } = parts;
  let last: Awaited<ReturnType<typeof post.reader.consultation>> | undefined;
  const [consultation, again] = reading(life, async () => {
    const now = await post.reader.consultation(id);
    // What was read once stays where the network is gone.
    if (!last || last.kind !== 'found' || now.kind !== 'unreachable') last = now;
    return last;
  });
  let submitted: Event | undefined;
  const done = (event: Event) => {
    submitted = event;
    life.redraw();
  };
  /** The text may have changed since: a ballot about an old one is refused. */
  const voteAgain = () => {
    submitted = undefined;
    again();
  };

  return () => {
    const found = consultation();
    if (!found) return <Title>{parts.messages.loading}</Title>;
    if (found.kind === 'absent') return <Title>{messages.missing}</Title>;
    if (found.kind === 'unreachable') return <Unopened messages={parts.messages} again={again} />;
    if (submitted) {
      return (
        <Outcome
          messages={parts.messages}
          outbox={post.outbox}
          submitted={submitted}
          text=""
          photos={0}
          say={parts.say}
        >
          <button type="button" onClick={voteAgain}>
            {messages.again}
          </button>
        </Outcome>
      );
    }
    return <Open consultation={found.value} parts={parts} post={post} messages={messages} done={done} />;
  };
});

interface OpenProps extends ConsultProps {
  readonly consultation: Consultation;
  readonly messages: ConsultMessages;
  readonly done: (submitted: Event) => void;
}

function Open({ consultation, parts, post, messages, done }: OpenProps) {
  const { Title } = parts;
  const title = inLanguage(consultation.title, messages.lang);
  const agency = inLanguage(consultation.agency, messages.lang);
  const summary = inLanguage(consultation.summary, messages.lang);
  const phase = phaseOf(consultation, Date.now());
  const known = consultation.items.every((item) => item.kind === 'single');
  return (
    <>
      <Title lang={title.lang}>{title.text}</Title>
      <p class="hint">
        <span lang={agency.lang}>{agency.text}</span>
        {phase === 'open' && ` · ${messages.phase.open} ${messages.until(consultation.closesAt)}`}
      </p>
      <p class="about" lang={summary.lang}>
        {summary.text}
      </p>
      {consultation.documents.length > 0 && (
        <ul class="facts">
          {consultation.documents.filter(safe).map((document) => (
            <li key={document.url}>
              {`${messages.document}: `}
              <a href={document.url} lang={inLanguage(document.title, messages.lang).lang}>
                {inLanguage(document.title, messages.lang).text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {phase === 'closed' && <p class="note">{messages.closed(consultation.closesAt)}</p>}
      {phase === 'upcoming' && <p class="note">{messages.upcoming(consultation.opensAt)}</p>}
      {phase === 'open' && !known && <p class="note">{messages.unsupported}</p>}
      {phase === 'open' && known && (
        <BallotForm
          key={consultation.draft}
          consultation={consultation}
          parts={parts}
          post={post}
          messages={messages}
          done={done}
        />
      )}
    </>
  );
}

/** An address is data too; only https leads out of here. */
const safe = ({ url }: { readonly url: string }) => /^https:\/\//i.test(url);

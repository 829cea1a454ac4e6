import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConsultMessages } from '#messages/vi/consult';
import type { Event } from '#outbox/outbox';
import type { ConsultProps } from '#panel/parts';
import { type Answer, ballotIssues, unanswered } from '#protocol/ballot';
import type { Consultation } from '#protocol/consultation';
import { inLanguage } from '#protocol/text';

interface BallotProps extends ConsultProps {
  readonly consultation: Consultation;
  readonly messages: ConsultMessages;
  readonly done: (submitted: Event) => void;
}

/** The ballot (phiếu ý kiến): one answer an item, no name, replaceable until closing. */
export function BallotForm({ consultation, parts, post, messages, done }: BallotProps) {
  const { Choices, ErrorSummary } = parts;
  const answers = useRef(new Map<string, Answer>()).current;
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [sentAt, setSentAt] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const offline = parts.useOffline();
  useEffect(() => {
    void post.outbox
      .ballotMemory(consultation.id)
      .then((memory) => setSentAt(memory?.receipt?.receivedAt ?? null));
  }, [post, consultation.id]);

  const controlOf = (item: string) => `gop-y-${consultation.id}-${item}`;
  const error = parts.messages.issue({ code: 'choice-missing', pointer: '/answers' });
  const send = async (event: globalThis.Event) => {
    event.preventDefault();
    const given = Array.from(answers.values());
    const open = unanswered(given, consultation.items).map(({ id }) => id);
    setMissing(open);
    if (open.length > 0 || ballotIssues(given, consultation).length > 0 || busy) return;
    setBusy(true);
    try {
      done(
        await post.outbox.submitBallot({
          consultation: consultation.id,
          draft: consultation.draft,
          answers: given,
        }),
      );
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };

  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary
        heading={parts.messages.fields.summary}
        mistakes={missing.map((item) => ({ control: controlOf(item), text: error }))}
      />
      {sentAt && <p class="note">{messages.already(sentAt)}</p>}
      {consultation.items.map((item) => (
        <Choices
          key={item.id}
          id={controlOf(item.id)}
          legend={inLanguage(item.title, messages.lang).text}
          lang={inLanguage(item.title, messages.lang).lang}
          rows={item.choices.map((choice) => ({
            value: choice.id,
            label: inLanguage(choice.label, messages.lang).text,
            lang: inLanguage(choice.label, messages.lang).lang,
          }))}
          initial={undefined}
          errorPrefix={parts.messages.fields.error}
          error={missing.includes(item.id) ? error : undefined}
          changed={(choice) => answers.set(item.id, { item: item.id, kind: 'single', choice })}
        />
      ))}
      {failed && (
        <p class="note" role="alert">
          {`${parts.messages.state.notSaved}. ${parts.messages.state.notSavedNext}`}
        </p>
      )}
      <p class="hint">{messages.advisory}</p>
      <button type="submit" class="primary" part="submit" aria-disabled={busy}>
        {offline && post.outbox.where === 'device' ? messages.sendLater : messages.send}
      </button>
    </form>
  );
}

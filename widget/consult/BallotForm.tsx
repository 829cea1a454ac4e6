import type { ConsultMessages } from '#messages/vi/consult';
import type { Event } from '#outbox/state';
import { living, reading } from '#panel/living';
import type { ConsultProps } from '#panel/parts';
import { ballotIssues } from '#protocol/ballot';
import type { Consultation } from '#protocol/consultation';
import type { Answer } from '#protocol/items/items';
import type { Submission } from '#protocol/submission';
import { inLanguage } from '#protocol/text';

interface BallotProps extends ConsultProps {
  readonly consultation: Consultation;
  readonly messages: ConsultMessages;
  readonly done: (submitted: Event) => void;
}

/** How long what is known of earlier ballots is waited for, ms: a store that does not answer holds up no ballot. */
const PATIENCE = 1000;

/** The ballot (phiếu ý kiến): one answer an item, no name, replaceable until closing. */
export const BallotForm = living<BallotProps>((life, { consultation, parts, post, messages, done }) => {
  const { Choices, ErrorSummary, SharedSwitch } = parts;
  const answers = new Map<string, Answer>();
  let missing: readonly string[] = [];
  const attempts = parts.createAttempts(life);
  const { outbox } = post;
  const look = async () => {
    const waiting = await outbox.waiting().catch(() => []);
    return {
      waits: waiting.some(
        (it) => it.kind === 'entry' && it.state.kind !== 'parked' && isFor(consultation, it.entry),
      ),
      memory: await outbox.ballotMemory(consultation.id).catch(() => undefined),
    };
  };
  const giveUp = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));
  let last: Partial<Awaited<ReturnType<typeof look>>> = {};
  const [known, , refresh] = reading(life, async () => {
    const looked = look().then((found) => {
      last = found;
    });
    await Promise.race([looked, giveUp()]);
    return last;
  });
  life.onLeave(outbox.subscribe(refresh));
  parts.followNetwork(life);

  const controlOf = (item: string) => `gop-y-${consultation.id}-${item}`;
  const error = parts.messages.issue({ code: 'choice-missing', pointer: '/answers' });
  const send = (event: globalThis.Event) => {
    event.preventDefault();
    const given = Array.from(answers.values());
    missing = consultation.items.filter(({ id }) => !answers.has(id)).map(({ id }) => id);
    const ready = missing.length === 0 && ballotIssues(given, consultation).length === 0;
    const { id, draft } = consultation;
    void attempts.make(ready, () =>
      outbox.submitBallot({ consultation: id, draft, answers: given }).then(done),
    );
  };

  return () => {
    const found = known();
    // Drawn at once with what stands above the choices: they are not to move under a finger.
    if (!found) return null;
    const { waits, memory } = found;
    const sentAt = memory?.receipt?.receivedAt;
    return (
      <form noValidate onSubmit={send}>
        <ErrorSummary
          key={attempts.count}
          heading={parts.messages.fields.summary}
          mistakes={missing.map((item) => ({ control: controlOf(item), text: error }))}
        />
        {waits ? (
          <p class="note">{messages.waiting}</p>
        ) : (
          sentAt && <p class="note">{messages.already(sentAt)}</p>
        )}
        {consultation.items.map(
          (item) =>
            item.kind === 'single' && (
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
            ),
        )}
        {attempts.failed && (
          <p class="note" role="alert">
            {parts.messages.state.failed}
          </p>
        )}
        <p class="hint">{messages.advisory}</p>
        <SharedSwitch post={post} messages={parts.messages} changed={refresh} />
        <button type="submit" class="primary" part="submit" aria-disabled={attempts.busy}>
          {parts.isOffline() && outbox.where() === 'device' ? messages.sendLater : messages.send}
        </button>
      </form>
    );
  };
});

const isFor = ({ id }: Consultation, { body }: { readonly body: string }) => {
  const submission = JSON.parse(body) as Submission;
  return submission.kind === 'ballot' && submission.consultation === id;
};

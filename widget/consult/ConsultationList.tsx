import type { ConsultMessages } from '#messages/vi/consult';
import { living, reading } from '#panel/living';
import type { ConsultProps } from '#panel/parts';
import type { Ballot } from '#protocol/ballot';
import { type ConsultationSummary, type Phase, phaseOf } from '#protocol/consultation';
import { fold } from '#protocol/fold';
import { inLanguage } from '#protocol/text';
import { patiently } from './voter';

interface ListProps extends ConsultProps {
  readonly messages: ConsultMessages;
  readonly open: (id: string) => void;
}

const ORDER: readonly Phase[] = ['open', 'upcoming', 'closed'];
const bySoonest = (one: ConsultationSummary, other: ConsultationSummary) =>
  Date.parse(one.closesAt) - Date.parse(other.closesAt);
/** First what closes next, opens next, has closed last. */
const ORDERS = {
  open: bySoonest,
  upcoming: (one: ConsultationSummary, other: ConsultationSummary) =>
    Date.parse(one.opensAt) - Date.parse(other.opensAt),
  closed: (one: ConsultationSummary, other: ConsultationSummary) => bySoonest(other, one),
};
/** From so many on somebody has to look for one. */
const MANY = 6;

/** Every consultation there is: first those that take ballots now. */
export const ConsultationList = living<ListProps>((life, { parts, post, messages, open }) => {
  const { Title, Unopened, LineField } = parts;
  /** What this device remembers of its ballot, in words, by consultation. */
  const sent = new Map<string, string>();
  const remember = async ({ id }: ConsultationSummary) => {
    const memory = await post.outbox.ballotMemory(id).catch(() => undefined);
    if (memory?.receipt) sent.set(id, messages.sentHere(memory.receipt.receivedAt));
  };
  const rememberWaiting = async () => {
    for (const it of await post.outbox.waiting().catch(() => [])) {
      if (it.kind !== 'entry' || it.entry.kind !== 'ballot' || it.state.kind === 'parked') continue;
      sent.set((JSON.parse(it.entry.body) as Ballot).consultation, messages.waitsHere);
    }
  };
  const [index, again] = reading(life, async () => {
    sent.clear();
    const read = await post.reader.consultations();
    if (read.kind === 'found')
      await patiently(Promise.all(read.value.consultations.map(remember)).then(rememberWaiting));
    return read;
  });
  let wanted: readonly string[] = [];
  let pause: ReturnType<typeof setTimeout> | undefined;
  life.onLeave(() => clearTimeout(pause));
  /** With or without diacritics, in any order. */
  const isWanted = ({ title, agency }: ConsultationSummary) => {
    const text = [title, agency]
      .flatMap((words) => Object.entries(words).map(([, one]) => fold(one)))
      .join(' ');
    return wanted.every((word) => text.includes(word));
  };
  const count = () => {
    const read = index();
    return read?.kind === 'found' ? read.value.consultations.filter(isWanted).length : 0;
  };
  return () => {
    const read = index();
    if (read?.kind === 'unreachable') return <Unopened messages={parts.messages} again={again} />;
    const all = read && (read.kind === 'found' ? read.value.consultations : []);
    const found = all?.filter(isWanted);
    const now = post.reader.now();
    return (
      <>
        <Title>{messages.list}</Title>
        {all?.length === 0 && <p>{messages.none}</p>}
        {(all?.length ?? 0) >= MANY && (
          <>
            <LineField
              id="gop-y-consultations"
              kind="text"
              label={messages.search}
              errorPrefix=""
              initial=""
              changed={(text) => {
                wanted = fold(text).split(' ').filter(Boolean);
                clearTimeout(pause);
                pause = setTimeout(() => parts.say(messages.found(count())), 1000);
                life.redraw();
              }}
            />
            <p class="hint">{wanted.length > 0 && messages.found(found?.length ?? 0)}</p>
          </>
        )}
        {ORDER.map((phase) => {
          const ones = (found ?? []).filter((one) => phaseOf(one, now) === phase).sort(ORDERS[phase]);
          return ones.length === 0 ? null : (
            <div key={phase}>
              <h3>{messages.phase[phase]}</h3>
              <ul class="offers">
                {ones.map((one) => (
                  <ListRow
                    key={one.id}
                    one={one}
                    phase={phase}
                    now={now}
                    sent={sent.get(one.id)}
                    messages={messages}
                    open={open}
                  />
                ))}
              </ul>
            </div>
          );
        })}
      </>
    );
  };
});

interface RowProps {
  readonly one: ConsultationSummary;
  readonly phase: Phase;
  readonly now: number;
  /** What this device remembers of its ballot. */
  readonly sent: string | undefined;
  readonly messages: ConsultMessages;
  readonly open: (id: string) => void;
}

function ListRow({ one, phase, now, sent, messages, open }: RowProps) {
  const title = inLanguage(one.title, messages.lang);
  const agency = inLanguage(one.agency, messages.lang);
  const until = `${messages.until(one.closesAt)} (${messages.left(Date.parse(one.closesAt) - now)})`;
  const when = {
    open: `${messages.phase.open} ${until}`,
    upcoming: `${messages.phase.upcoming} ${messages.from(one.opensAt)}`,
    closed: `${messages.phase.closed} ${messages.closedAt(one.closesAt)}`,
  }[phase];
  return (
    <li>
      <button type="button" lang={title.lang} onClick={() => open(one.id)}>
        {title.text}
        <span class="hint" lang={agency.lang}>
          {agency.text}
        </span>
        <span class="hint" lang={messages.lang}>
          {one.annulled ? messages.annulled : when}
        </span>
        {sent && (
          <span class="hint" lang={messages.lang}>
            {sent}
          </span>
        )}
      </button>
    </li>
  );
}

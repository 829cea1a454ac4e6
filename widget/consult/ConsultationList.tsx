import type { ConsultMessages } from '#messages/vi/consult';
import { living, reading } from '#panel/living';
import type { ConsultProps } from '#panel/parts';
import { type ConsultationSummary, type Phase, phaseOf } from '#protocol/consultation';
import { inLanguage } from '#protocol/text';

interface ListProps extends ConsultProps {
  readonly messages: ConsultMessages;
  readonly open: (id: string) => void;
}

const ORDER: readonly Phase[] = ['open', 'upcoming', 'closed'];

/** Every consultation there is: first those that take ballots now. */
export const ConsultationList = living<ListProps>((life, { parts, post, messages, open }) => {
  const { Title, Unopened } = parts;
  const [index, again] = reading(life, post.reader.consultations);
  return () => {
    const read = index();
    if (read?.kind === 'unreachable') return <Unopened messages={parts.messages} again={again} />;
    const found = read && (read.kind === 'found' ? read.value.consultations : []);
    const now = Date.now();
    return (
      <>
        <Title>{messages.list}</Title>
        {found?.length === 0 && <p>{messages.none}</p>}
        {ORDER.map((phase) => {
          const ones = found?.filter((one) => phaseOf(one, now) === phase) ?? [];
          return ones.length === 0 ? null : (
            <div key={phase}>
              <h3>{messages.phase[phase]}</h3>
              <ul class="offers">
                {ones.map((one) => (
                  <ListRow key={one.id} one={one} phase={phase} messages={messages} open={open} />
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
  readonly messages: ConsultMessages;
  readonly open: (id: string) => void;
}

function ListRow({ one, phase, messages, open }: RowProps) {
  const title = inLanguage(one.title, messages.lang);
  const agency = inLanguage(one.agency, messages.lang);
  const when = {
    open: messages.until(one.closesAt),
    upcoming: messages.from(one.opensAt),
    closed: messages.closedAt(one.closesAt),
  }[phase];
  return (
    <li>
      <button type="button" lang={title.lang} onClick={() => open(one.id)}>
        {title.text}
        <span class="hint" lang={agency.lang}>
          {agency.text}
        </span>
        <span class="hint" lang={messages.lang}>
          {`${messages.phase[phase]} ${when}`}
        </span>
      </button>
    </li>
  );
}

import type { Addressed, Seen } from '../arrival';
import { byId, type Received, runsOf } from '../received';
import type { BackstageWords } from '../words/vi';
import { shortId } from './shortId';
import type { Live } from './useLive';

/** What citizens ask and take back; forms of the desk are no business of the endpoint's. */
const LOOKUPS: readonly Addressed[] = ['lookup', 'withdraw'];

interface ReceivedViewProps {
  readonly words: BackstageWords;
  readonly seen: Live<Seen>;
}

export function ReceivedView({ words, seen }: ReceivedViewProps) {
  const arrivals = seen.kind === 'read' ? seen.value.arrivals : [];
  const received = byId(arrivals);
  const lookups = arrivals.filter(({ addressed }) => LOOKUPS.includes(addressed)).length;
  return (
    <section aria-labelledby="received">
      <h3 id="received">{words.received}</h3>
      {received.length === 0 && <p class="hint">{words.nothingCame}</p>}
      <ul class="cards">
        {received.map((one) => (
          <Card words={words} received={one} key={one.id} />
        ))}
      </ul>
      {lookups > 0 && <p class="hint">{words.lookups(lookups)}</p>}
    </section>
  );
}

function Card({ words, received }: { readonly words: BackstageWords; readonly received: Received }) {
  const { id, addressed, arrivals, counted } = received;
  return (
    <li class={counted > 0 ? 'card ok' : 'card wait'}>
      <b>{addressed === 'photos' ? words.kinds.photo : words.submission}</b> <code>{shortId(id)}</code>
      <strong class="line">{words.counted(arrivals.length, counted)}</strong>
      <ol class="arrivals">
        {runsOf(arrivals).map((run) => (
          <li key={`${run.from} ${run.status}`}>
            <span>{words.span(run.from, run.to)}</span>
            <span class={run.status < 400 ? run.answer : 'refused'}>{words.answer(run)}</span>
          </li>
        ))}
      </ol>
    </li>
  );
}

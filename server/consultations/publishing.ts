import { type Consultation, type Phase, phaseOf } from '../../widget/protocol/consultation';
import { errorName } from '../errorName';
import type { Consulting } from '../store/consulting';
import type { Pair, Snapshot, Snapshots } from '../store/snapshot';
import { advance, type Move, moved } from './advance';
import type { Counting } from './counting';
import { heldBack } from './heldBack';
import type { Underway } from './underway';

/** What everybody may see of a count, or a file may have of it. */
export interface Published {
  readonly snapshot: Snapshot;
  /** How many ballots that count came after it. */
  readonly later: number;
}

/** `null`: nothing of the consultation is published, or it was called off. */
export type Publishing = (portal: string, underway: Underway) => Promise<Published | null>;

/** What publishing needs from outside. */
interface Publisher {
  readonly store: Pick<Consulting, 'arrivals' | 'arrived' | 'seal' | 'snapshots' | 'saveSnapshots'>;
  readonly counting: Counting;
  /** ms since 1970 */
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** A consultation as it stands when somebody asks. It may close while it is counted: its phase is that of before. */
interface Asked {
  readonly portal: string;
  readonly stand: Underway;
  readonly phase: Phase;
}

/**
 * What is published is stored, and never the running count: whoever asks gets the same until enough ballots came. It is brought
 * up to date when somebody asks; nobody could have seen it before.
 */
export function createPublishing({ store, counting, now, log }: Publisher): Publishing {
  async function moveFor({ portal, stand, phase }: Asked, before: Pair, upTo: number): Promise<Move> {
    const { id, resultsFrom } = stand.consultation;
    const last = before.next ?? before.shown;
    const came = await store.arrived(portal, id, last?.arrivals ?? 0, upTo);
    return advance(before, { phase, resultsFrom, came });
  }

  async function upToDate(asked: Asked, before: Snapshots): Promise<Pair> {
    const { portal, stand, phase } = asked;
    const { id, closesAt, resultsFrom } = stand.consultation;
    // While results wait for the closing nothing moves, whatever came: that need not be looked up.
    if (advance(before, { phase, resultsFrom, came: Infinity }) === 'stay') return before;
    // By what came, so that nothing is counted in vain …
    const wanted = await moveFor(asked, before, await store.arrivals(portal, id));
    if (wanted === 'stay') return before;
    if (wanted === 'show') await store.seal(portal, id, new Date(closesAt).toISOString());
    const counted = await counting(portal, stand, phase);
    // … and by what was counted: the count may be older, and what was replaced meanwhile is not in it.
    const move = await moveFor(asked, before, counted.arrivals);
    if (move === 'stay') return before;
    const after = published(stand.consultation, before, moved(move, before, counted));
    const saved = await store.saveSnapshots(portal, id, after, before.revision);
    return saved === 'done' ? after : store.snapshots(portal, id);
  }

  return async (portal, stand) => {
    const { id, annulled } = stand.consultation;
    if (annulled) return null;
    const phase = phaseOf(stand.consultation, now());
    const before = await store.snapshots(portal, id);
    const { shown } = await upToDate({ portal, stand, phase }, before).catch((error: unknown) => {
      // A store that can be read goes on being read: what is published is what was.
      log(`publishing: ${errorName(error)}`);
      return before;
    });
    if (!shown) return null;
    const later = await store.arrived(portal, id, shown.arrivals, await store.arrivals(portal, id));
    return { snapshot: shown, later };
  };
}

/** What is newly shown is shown as it may follow what was. */
function published(consultation: Consultation, { shown: before }: Pair, { shown, next }: Pair): Pair {
  return { shown: shown && shown !== before ? heldBack(consultation, before, shown) : shown, next };
}

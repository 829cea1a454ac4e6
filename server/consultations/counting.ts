import type { Consultation, Phase } from '../../widget/protocol/consultation';
import type { Consulting } from '../store/consulting';
import type { Snapshot } from '../store/snapshot';
import { tally } from './tally';
import type { Underway } from './underway';

/** @param phase as whoever asks has it: a count that was begun while it was open is never one of the closing */
export type Counting = (portal: string, underway: Underway, phase: Phase) => Promise<Snapshot>;

type Ballots = Pick<Consulting, 'counted' | 'arrivals'>;

/** @param now ms since 1970 */
export async function count(
  store: Ballots,
  portal: string,
  consultation: Consultation,
  now: number,
): Promise<Snapshot> {
  // Asked first: what comes while ballots are read is in no number, whichever of them its turn would have been before.
  const arrivals = await store.arrivals(portal, consultation.id);
  return {
    takenAt: new Date(now).toISOString(),
    arrivals,
    draft: consultation.draft,
    tallied: await tally(consultation, store.counted(portal, consultation.id, arrivals)),
    held: [],
  };
}

const KEPT = 60_000;

interface Kept {
  readonly at: number;
  readonly stand: string;
  readonly counted: Promise<Snapshot>;
}

/**
 * The count, at most a minute old: it takes longer with every ballot. A consultation that was saved, closed or opened since
 * is counted anew. Nobody is shown it as it is: that is for publishing.ts.
 */
export function keptCounting(store: Ballots, now: () => number): Counting {
  const kept = new Map<string, Kept>();
  return (portal, { consultation, revision, interventions }, phase) => {
    const key = `${portal} ${consultation.id}`;
    const stand = `${revision} ${interventions.length} ${phase}`;
    const before = kept.get(key);
    if (before && before.stand === stand && Math.abs(now() - before.at) < KEPT) return before.counted;
    const counted = count(store, portal, consultation, now());
    kept.set(key, { at: now(), stand, counted });
    // A failure is told to whoever asked, and kept for nobody.
    counted.catch(() => kept.delete(key));
    return counted;
  };
}

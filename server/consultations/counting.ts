import type { Consultation, Results } from '../../widget/protocol/consultation';
import { hex, type Mac, sha256 } from '../digest';
import type { Consulting } from '../store/consulting';
import type { Tallied } from '../store/tallied';
import { publicExport, wholeExport } from './exportText';
import { tally } from './tally';
import type { Underway } from './underway';

/** A tally and the hashes of what is exported of it. */
export interface Counted {
  readonly tallied: Tallied;
  /** What only the whole export has, see there. */
  readonly secret: string;
  readonly hashes: Pick<Results['export'], 'sha256' | 'whole'>;
}

export type Counting = (portal: string, underway: Underway) => Promise<Counted>;

/** What counting needs from outside. */
interface Counter {
  readonly store: Pick<Consulting, 'counted' | 'arrivals'>;
  readonly mac: Mac;
}

/** Counts a consultation's ballots now. */
export async function count(
  { store, mac }: Counter,
  portal: string,
  consultation: Consultation,
): Promise<Counted> {
  // Asked first: what comes while ballots are read is in no number, whichever of them its turn would have been before.
  const arrivals = await store.arrivals(portal, consultation.id);
  const tallied = await tally(consultation, store.counted(portal, consultation.id, arrivals));
  const secret = hex(await mac('whole-export', portal, consultation.id));
  return {
    tallied,
    secret,
    hashes: {
      sha256: await sha256(publicExport(consultation, tallied)),
      whole: await sha256(wholeExport(consultation, tallied, secret)),
    },
  };
}

const KEPT = 60_000;

interface Kept {
  readonly at: number;
  readonly stand: string;
  readonly counted: Promise<Counted>;
}

/**
 * The count, at most a minute old: it takes longer with every ballot, and everybody who reads the results asks for it. What
 * is cheap and must be right at once (words, outcomes, whether there are results at all) is never kept, and a consultation
 * that was saved, closed or opened since is counted anew.
 */
export function keptCounting(counter: Counter, now: () => number): Counting {
  const kept = new Map<string, Kept>();
  return (portal, { consultation, revision, interventions }) => {
    const key = `${portal} ${consultation.id}`;
    const stand = `${revision} ${interventions.length} ${now() < Date.parse(consultation.closesAt)}`;
    const before = kept.get(key);
    if (before && before.stand === stand && now() - before.at < KEPT) return before.counted;
    const counted = count(counter, portal, consultation);
    kept.set(key, { at: now(), stand, counted });
    // A failure is told to whoever asked, and kept for nobody.
    counted.catch(() => kept.delete(key));
    return counted;
  };
}

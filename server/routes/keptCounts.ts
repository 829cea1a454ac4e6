import type { Counts } from '../../widget/protocol/portal';
import type { Store } from '../store/store';

const KEPT = 60_000;

/** The store's counts, at most a minute old: everybody who opens the panel asks for them, and counting takes longer with every answer. */
export function keptCounts(
  store: Pick<Store, 'counts'>,
  now: () => number,
): (portal: string) => Promise<Counts> {
  const kept = new Map<string, { readonly at: number; readonly counts: Promise<Counts> }>();
  return (portal) => {
    const before = kept.get(portal);
    if (before && now() - before.at < KEPT) return before.counts;
    const counts = store.counts(portal);
    kept.set(portal, { at: now(), counts });
    // A failure is told to whoever asked, and kept for nobody.
    counts.catch(() => kept.delete(portal));
    return counts;
  };
}

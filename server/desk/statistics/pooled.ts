import { added, type Figures, NONE } from './figures';
import type { Groups } from './statistics';

/** Of fewer questions of one commune the figures could tell whose they are. */
export const FEWEST = 10;

/** Figures by commune, none of which is of fewer than `FEWEST` questions. */
export interface Pooled {
  readonly shown: Groups<string | null>;
  /** Those of the others together; `null`: there are none. */
  readonly others: { readonly communes: number; readonly figures: Figures } | null;
}

/**
 * Puts communes of few questions together. One more goes with them where they are few even together: from the sum of all
 * communes they could be reckoned. Questions without a commune are of none, and stay as they are.
 */
export function pooled(communes: Groups<string | null>): Pooled {
  const shown = new Map([...communes].filter(([commune]) => commune === null));
  const rising = [...communes]
    .filter(([commune]) => commune !== null)
    .sort(([, one], [, other]) => one.received - other.received);
  let others = { communes: 0, figures: NONE };
  for (const [commune, figures] of rising) {
    const isFew = figures.received < FEWEST;
    const areFewTogether = others.communes > 0 && others.figures.received < FEWEST;
    if (isFew || areFewTogether)
      others = { communes: others.communes + 1, figures: added(others.figures, figures) };
    else shown.set(commune, figures);
  }
  return { shown, others: others.communes > 0 ? others : null };
}

import type { View } from '#embed/settings';
import { type ConsultationIndex, phaseOf } from '#protocol/consultation';
import { accepts, type Portal } from '#protocol/portal';

/** What a citizen can do here. */
export interface Offers {
  readonly ask: boolean;
  readonly consult: boolean;
  readonly follow: boolean;
  /** Consultations open now. */
  readonly open: number;
  /** The only one, where there is nothing to choose. */
  readonly only: View | null;
  /** The portal takes nothing of what the webmaster wants shown. */
  readonly nothing: boolean;
}

const VIEWS: readonly View[] = ['ask', 'follow', 'consult'];

/** What the webmaster wants shown, as far as the portal takes it. */
export function offersOf(
  views: readonly View[],
  portal: Pick<Portal, 'accepts'>,
  index: ConsultationIndex | null,
  now: number,
): Offers {
  const open =
    index?.consultations.filter((consultation) => phaseOf(consultation, now) === 'open').length ?? 0;
  const ask = views.includes('ask') && accepts(portal, 'question');
  const consult =
    views.includes('consult') &&
    accepts(portal, 'ballot') &&
    index !== null &&
    index.consultations.length > 0;
  const follow = views.includes('follow');
  const all = { ask, follow, consult };
  const offered = VIEWS.filter((view) => all[view]);
  return {
    ask,
    consult,
    follow,
    open,
    only: (offered.length === 1 && offered[0]) || null,
    nothing: !ask && !consult && views.some((view) => view !== 'follow'),
  };
}

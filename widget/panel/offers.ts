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
  /** There is nothing to choose. */
  readonly onlyAsk: boolean;
  /** The portal takes nothing of what the webmaster wants shown. */
  readonly nothing: boolean;
}

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
  return {
    ask,
    consult,
    follow,
    open,
    onlyAsk: ask && !consult && !follow,
    nothing: !ask && !consult && views.some((view) => view !== 'follow'),
  };
}

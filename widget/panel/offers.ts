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
  return {
    ask: views.includes('ask') && accepts(portal, 'question'),
    consult:
      views.includes('consult') &&
      accepts(portal, 'ballot') &&
      index !== null &&
      index.consultations.length > 0,
    follow: views.includes('follow'),
    open,
  };
}

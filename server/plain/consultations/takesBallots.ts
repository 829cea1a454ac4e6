import { type Consultation, itemsOf } from '../../../widget/protocol/consultation';
import { accepts, type Portal } from '../../../widget/protocol/portal';

/** Whether the portal takes every kind of answer that a ballot of this consultation may have. */
export const takesBallots = (portal: Portal, consultation: Pick<Consultation, 'items' | 'text'>): boolean =>
  accepts(portal, 'ballot') && itemsOf(consultation).every(({ kind }) => accepts(portal, `ballot.${kind}`));

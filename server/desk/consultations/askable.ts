import { type Consultation, itemsOf } from '../../../widget/protocol/consultation';
import type { Item } from '../../../widget/protocol/items/items';
import { LIMITS } from '../../../widget/protocol/limits';
import { accepts, type Portal } from '../../../widget/protocol/portal';
import type { ConsultationIssue } from './form/issue';

const KINDS: readonly Item['kind'][] = ['single', 'multiple', 'stance', 'rating', 'text'];

/** The kinds of items that the portal takes answers to. */
export const kindsOf = (portal: Pick<Portal, 'accepts'>): readonly Item['kind'][] =>
  KINDS.filter((kind) => accepts(portal, 'ballot') && accepts(portal, `ballot.${kind}`));

/** A ballot has room for so many answers. @param field where it is told */
export function tooMuch(
  consultation: Consultation,
  field: 'itemTitle' | 'draftText',
): readonly ConsultationIssue[] {
  const over = itemsOf(consultation).length - LIMITS.answers;
  return over > 0 ? [{ field, code: 'asks-too-much', over }] : [];
}

/** Why a consultation cannot be put to the public. @param now ms since 1970 */
export function unready(
  consultation: Consultation,
  portal: Pick<Portal, 'accepts'>,
  now: number,
): readonly ConsultationIssue[] {
  const kinds = kindsOf(portal);
  const asked = itemsOf(consultation);
  return [
    ...(Date.parse(consultation.closesAt) <= now
      ? [{ field: 'closesDay', code: 'closes-past' } as const]
      : []),
    ...(asked.length === 0 ? [{ field: 'sure', code: 'asks-nothing' } as const] : []),
    ...(asked.every(({ kind }) => kinds.includes(kind))
      ? []
      : [{ field: 'sure', code: 'not-accepted' } as const]),
  ];
}

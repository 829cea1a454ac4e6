import { type Consultation, itemsOf } from '../../../widget/protocol/consultation';
import { ITEM_KINDS, type Item } from '../../../widget/protocol/items/items';
import { LIMITS } from '../../../widget/protocol/limits';
import { accepts, type Portal } from '../../../widget/protocol/portal';
import type { ConsultationIssue } from './form/issue';

/** The kinds of items that the portal takes answers to. */
export const kindsOf = (portal: Pick<Portal, 'accepts'>): readonly Item['kind'][] =>
  ITEM_KINDS.filter((kind) => accepts(portal, 'ballot') && accepts(portal, `ballot.${kind}`));

/** A ballot has room for so many answers. @param field where it is told */
export function tooMuch(
  consultation: Consultation,
  field: 'itemTitle' | 'draftText',
): readonly ConsultationIssue[] {
  const over = itemsOf(consultation).length - LIMITS.answers;
  return over > 0 ? [{ field, code: 'asks-too-much', over }] : [];
}

/** Why nobody could answer a consultation. @param field where it is told */
export function unanswerable(
  consultation: Consultation,
  portal: Pick<Portal, 'accepts'>,
  field: 'sure' | 'itemKind' | 'draftText',
): readonly ConsultationIssue[] {
  const kinds = kindsOf(portal);
  const asked = itemsOf(consultation);
  if (asked.length === 0) return [{ field, code: 'asks-nothing' }];
  return asked.every(({ kind }) => kinds.includes(kind)) ? [] : [{ field, code: 'not-accepted' }];
}

/** A consultation that has not begun must not be over. @param now ms since 1970 */
export const over = ({ closesAt }: Consultation, now: number): readonly ConsultationIssue[] =>
  Date.parse(closesAt) <= now ? [{ field: 'closesDay', code: 'closes-past' }] : [];

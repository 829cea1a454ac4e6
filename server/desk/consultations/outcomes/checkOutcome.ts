import type { Outcome } from '../../../../widget/protocol/consultation';
import { normalise } from '../../../../widget/protocol/text';
import type { Checked } from '../../form/checked';
import type { Fields } from '../../form/fields';
import type { DeskIssue } from '../../form/issue';
import { textIssue } from '../../form/textIssue';
import { MOST } from '../form/maybeText';

export const OUTCOME_KINDS: readonly Outcome['kind'][] = ['accepted', 'partly', 'explained'];

/** What an officer typed as the outcome of an item, or what is wrong with it. */
export function checkOutcome(item: string, fields: Fields): Checked<Outcome> {
  const kind = OUTCOME_KINDS.find((one) => one === fields.get('outcomeKind'));
  const text = fields.get('outcomeText') ?? '';
  const issues: readonly DeskIssue[] = [
    ...(kind ? [] : [{ field: 'outcomeKind', code: 'not-chosen' } as const]),
    ...textIssue('outcomeText', text, MOST.outcome),
  ];
  return issues.length > 0 || !kind
    ? { kind: 'wrong', issues }
    : { kind: 'right', it: { item, kind, text: normalise(text) } };
}

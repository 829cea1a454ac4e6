import { normalise } from '../../../widget/protocol/text';
import type { Intervening } from '../../store/consulting';
import { type Checked, checked } from '../form/checked';
import type { Fields } from '../form/fields';
import { textIssue } from '../form/textIssue';
import { checkMoment } from './form/checkMoment';
import { MOST } from './form/maybeText';

/** The forms for what is done out of turn. */
const DEEDS = ['closed-early', 'reopened', 'annulled'] as const;
type DeedForm = (typeof DEEDS)[number];

export const isDeed = (form: string): form is DeedForm => DEEDS.some((deed) => deed === form);

const REASON = { 'closed-early': 'earlyReason', reopened: 'reopenReason', annulled: 'annulReason' } as const;

/** What an officer typed to close a consultation early, to open it again or to call it off. @param now ms since 1970 */
export function checkDeed(form: DeedForm, fields: Fields, now: number): Checked<Intervening> {
  const field = REASON[form];
  const typed = fields.get(field) ?? '';
  const reason = normalise(typed);
  const issues = textIssue(field, typed, MOST.reason);
  if (form !== 'reopened') return checked(issues, { kind: form, reason });
  const closes = checkMoment('reopenDay', 'reopenTime', fields);
  const isPast = closes.time !== '' && Date.parse(closes.time) <= now;
  return checked(
    [...closes.issues, ...(isPast ? [{ field: 'reopenDay', code: 'closes-past' } as const] : []), ...issues],
    { kind: form, reason, closesAt: closes.time },
  );
}

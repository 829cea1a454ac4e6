import { normalise } from '../../../widget/protocol/text';
import type { Act, DeskQuestion } from '../../store/store';
import { vietnamDay } from '../../vietnamDay';
import { readDay } from '../day';
import { type Checked, checked } from './checked';
import { inOneLine, MOST, textIssue } from './textIssue';
import type { Typed } from './typed';

type TypedAct = Exclude<Typed, { kind: 'published' | 'unpublished' }>;

/** A year: a day further off is a slip of the finger, and no promise. */
const FURTHEST = 366 * 86_400_000;

/**
 * What an officer typed as a step, or what is wrong with it.
 * @param agencies that may be chosen from the list
 */
export function checkAct(
  typed: TypedAct,
  { agency }: Pick<DeskQuestion, 'agency'>,
  agencies: readonly string[],
  now: number,
): Checked<Act> {
  switch (typed.kind) {
    case 'passed':
      return checkPassed(typed, agencies);
    case 'handling':
      return checkHandling(typed, now);
    case 'answered':
      return checked(textIssue('text', typed.text, MOST.text), {
        state: 'answered',
        agency,
        text: normalise(typed.text),
      });
    case 'declined':
      return checked(textIssue('reason', typed.reason, MOST.reason), {
        state: 'declined',
        reason: normalise(typed.reason),
      });
  }
}

function checkPassed(
  { listed, other }: TypedAct & { kind: 'passed' },
  agencies: readonly string[],
): Checked<Act> {
  const written = inOneLine(other);
  const chosen = agencies.includes(listed) ? listed : '';
  if (chosen && written) return { kind: 'wrong', issues: [{ field: 'other', code: 'two-agencies' }] };
  if (!chosen && !written) return { kind: 'wrong', issues: [{ field: 'listed', code: 'empty' }] };
  const issues = written ? textIssue('other', other, MOST.agency) : [];
  return checked(issues, { state: 'passed', agency: chosen || written });
}

function checkHandling({ answerBy }: TypedAct & { kind: 'handling' }, now: number): Checked<Act> {
  const day = readDay(answerBy);
  const wrong = (code: 'no-day' | 'day-past' | 'day-far'): Checked<Act> => ({
    kind: 'wrong',
    issues: [{ field: 'answerBy', code }],
  });
  if (day === undefined) return wrong('no-day');
  if (day < vietnamDay(now)) return wrong('day-past');
  if (day > vietnamDay(now + FURTHEST)) return wrong('day-far');
  return { kind: 'right', it: { state: 'handling', answerBy: day } };
}

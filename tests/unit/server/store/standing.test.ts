import { expect, test } from 'vitest';
import { firstStanding, shelfOf, standingAfter } from '../../../../server/store/standing';

const AT = '2026-12-08T16:59:59.000Z';
const promised = firstStanding({ agency: 'Sở Xây dựng', answerBy: '2026-12-08' });
const answer = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' } as const;

test('a question that is passed on has another agency, and the day on the citizen’s receipt still holds', () => {
  expect(standingAfter(promised, { state: 'passed', agency: 'Sở Y tế' }, AT)).toEqual({
    state: 'passed',
    agency: 'Sở Y tế',
    answerBy: '2026-12-08',
    kept: null,
  });
});

test('a question that is being handled has the day that was promised last', () => {
  const after = standingAfter(promised, { state: 'handling', answerBy: '2026-12-20' }, AT);
  expect(after).toEqual({ state: 'handling', agency: 'Sở Xây dựng', answerBy: '2026-12-20', kept: null });
});

test.each([
  ['on the last minute of the day in Vietnam', promised, AT, 'on-time'],
  ['a second later', promised, '2026-12-08T17:00:00.000Z', 'late'],
  ['with no day promised', { ...promised, answerBy: null }, AT, 'unpromised'],
])('an answer %s is counted so', (_when, before, at, kept) => {
  expect(standingAfter(before, answer, at)).toEqual({ ...before, state: 'answered', kept });
});

test('the first answer counts, whatever comes after it', () => {
  const late = standingAfter(promised, answer, '2026-12-09T02:00:00.000Z');
  const again = standingAfter(late, { state: 'handling', answerBy: '2026-12-31' }, AT);
  expect(standingAfter(again, answer, '2026-12-10T02:00:00.000Z').kept).toBe('late');
});

test('a question that is declined keeps its agency and its day', () => {
  const after = standingAfter(promised, { state: 'declined', reason: 'Thuộc Sở Y tế.' }, AT);
  expect(after).toEqual({ ...promised, state: 'declined' });
});

test('what is answered or declined is done, all else is open', () => {
  expect((['answered', 'declined'] as const).map(shelfOf)).toEqual(['done', 'done']);
  expect((['received', 'passed', 'handling'] as const).map(shelfOf)).toEqual(['open', 'open', 'open']);
});

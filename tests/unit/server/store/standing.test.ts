import { expect, test } from 'vitest';
import { firstStanding, shelfOf, standingAfter } from '../../../../server/store/standing';
import type { Act } from '../../../../server/store/store';

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

/** What became of the promise after these steps, each on its day at noon in Vietnam. */
function keptAfter(steps: readonly (readonly [day: string, act: Act])[], from = promised) {
  return steps.reduce((before, [day, act]) => standingAfter(before, act, `${day}T05:00:00.000Z`), from).kept;
}
const handling = (answerBy: string) => ({ state: 'handling', answerBy }) as const;

test('a day promised after the promised one has passed makes no answer timely', () => {
  expect(keptAfter([['2026-12-09', handling('2026-12-20')]])).toBe('missed');
  expect(
    keptAfter([
      ['2026-12-09', handling('2026-12-20')],
      ['2026-12-10', handling('2026-12-25')],
      ['2026-12-11', answer],
    ]),
  ).toBe('late');
});

test('a day promised in time counts in the place of the one before, and so does the first day ever promised', () => {
  expect(
    keptAfter([
      ['2026-12-08', handling('2026-12-20')],
      ['2026-12-20', answer],
    ]),
  ).toBe('on-time');
  const undated = { ...promised, answerBy: null };
  expect(
    keptAfter(
      [
        ['2026-12-09', handling('2026-12-20')],
        ['2026-12-20', answer],
      ],
      undated,
    ),
  ).toBe('on-time');
});

test('what was declined in time and is taken up again has a new day', () => {
  const declined = { state: 'declined', reason: 'Thuộc Sở Y tế.' } as const;
  expect(
    keptAfter([
      ['2026-12-03', declined],
      ['2026-12-20', handling('2026-12-25')],
      ['2026-12-21', answer],
    ]),
  ).toBe('on-time');
});

test('what became of the promise stays when another day is promised after the answer', () => {
  expect(
    keptAfter([
      ['2026-12-08', answer],
      ['2026-12-09', handling('2026-12-20')],
      ['2026-12-30', answer],
    ]),
  ).toBe('on-time');
});

test('a question that is declined keeps its agency and its day', () => {
  const after = standingAfter(promised, { state: 'declined', reason: 'Thuộc Sở Y tế.' }, AT);
  expect(after).toEqual({ ...promised, state: 'declined' });
});

test('what is answered or declined is done, all else is open', () => {
  expect((['answered', 'declined'] as const).map(shelfOf)).toEqual(['done', 'done']);
  expect((['received', 'passed', 'handling'] as const).map(shelfOf)).toEqual(['open', 'open', 'open']);
});

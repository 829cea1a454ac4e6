import { expect, test, vi } from 'vitest';
import { keptCounts } from '../../../../server/routes/keptCounts';

const COUNTS = { answered: 1, promised: 1, onTime: 1 };

function counting() {
  let time = 1_000_000;
  const counts = vi.fn(async (_portal: string) => COUNTS);
  const countsOf = keptCounts({ counts }, () => time);
  return { counts, countsOf, pass: (ms: number) => (time += ms) };
}

test('a portal’s answers are counted once a minute, however often they are asked for', async () => {
  const { counts, countsOf, pass } = counting();
  expect(await countsOf('mau')).toEqual(COUNTS);
  pass(59_999);
  await countsOf('mau');
  expect(counts).toHaveBeenCalledTimes(1);
  pass(1);
  await countsOf('mau');
  expect(counts).toHaveBeenCalledTimes(2);
});

test('portals are counted apart', async () => {
  const { counts, countsOf } = counting();
  await countsOf('mau');
  await countsOf('khac');
  expect(counts.mock.calls).toEqual([['mau'], ['khac']]);
});

test('a failure is not kept', async () => {
  const { counts, countsOf } = counting();
  counts.mockRejectedValueOnce(new Error('disk'));
  await expect(countsOf('mau')).rejects.toThrow('disk');
  expect(await countsOf('mau')).toEqual(COUNTS);
});

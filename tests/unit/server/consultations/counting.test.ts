import { expect, test, vi } from 'vitest';
import type { Phase } from '#protocol/consultation';
import { keptCounting } from '../../../../server/consultations/counting';
import type { Underway } from '../../../../server/consultations/underway';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { A_CONSULTATION } from './aConsultation';

const CLOSED = Date.parse(A_CONSULTATION.closesAt);
const STAND: Underway = {
  definition: A_CONSULTATION,
  consultation: A_CONSULTATION,
  revision: 0,
  interventions: [],
};
const DEED = { kind: 'closed-early', reason: 'x', at: A_CONSULTATION.opensAt, by: 'lan' } as const;

function counting() {
  let time = CLOSED - 10;
  const { counted: ballots, arrivals } = createMemoryStore();
  const counted = vi.fn(ballots);
  const countingOf = keptCounting({ counted, arrivals }, () => time);
  return { counted, countingOf, pass: (ms: number) => (time += ms) };
}

test.each<[string, Underway, Phase]>([
  ['closed by its time', STAND, 'closed'],
  ['saved', { ...STAND, revision: 1 }, 'open'],
  ['closed or opened by an officer', { ...STAND, interventions: [DEED] }, 'open'],
])('what was counted is counted anew once the consultation was %s', async (_what, stand, phase) => {
  const { counted, countingOf } = counting();
  await countingOf('mau', STAND, 'open');
  await countingOf('mau', STAND, 'open');
  expect(counted).toHaveBeenCalledTimes(1);
  await countingOf('mau', stand, phase);
  expect(counted).toHaveBeenCalledTimes(2);
});

test('consultations and portals are counted apart', async () => {
  const { counted, countingOf } = counting();
  const other = { ...STAND, consultation: { ...A_CONSULTATION, id: 'khac' } };
  await countingOf('mau', STAND, 'open');
  await countingOf('khac', STAND, 'open');
  await countingOf('mau', other, 'open');
  expect(counted.mock.calls).toEqual([
    ['mau', 'du-thao', 0],
    ['khac', 'du-thao', 0],
    ['mau', 'khac', 0],
  ]);
});

test('a count that failed is not kept', async () => {
  const { counted, countingOf } = counting();
  counted.mockImplementationOnce(() => {
    throw new Error('disk');
  });
  await expect(countingOf('mau', STAND, 'open')).rejects.toThrow('disk');
  expect((await countingOf('mau', STAND, 'open')).tallied.ballots).toEqual([]);
});

test.each([60_000, -60_000])(
  'a count is kept for less than a minute, whichever way the clock went: %i',
  async (ms) => {
    const { counted, countingOf, pass } = counting();
    await countingOf('mau', STAND, 'open');
    pass(ms - Math.sign(ms));
    await countingOf('mau', STAND, 'open');
    expect(counted).toHaveBeenCalledTimes(1);
    pass(Math.sign(ms));
    await countingOf('mau', STAND, 'open');
    expect(counted).toHaveBeenCalledTimes(2);
  },
);

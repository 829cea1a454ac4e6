import { expect, test } from 'vitest';
import { intervene } from '../../../../server/consultations/intervene';
import { type Underway, underway } from '../../../../server/consultations/underway';
import type { Intervening } from '../../../../server/store/consulting';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { A_CONSULTATION, consulting } from './aConsultation';

const early: Intervening = { kind: 'closed-early', reason: 'x' };
const annulled: Intervening = { kind: 'annulled', reason: 'x' };
const until = (closesAt: string): Intervening => ({ kind: 'reopened', reason: 'x', closesAt });

const BEFORE = '2026-09-01T00:00:00.000Z';
const OPEN = '2026-11-24T02:30:00.000Z';
const AFTER = '2027-01-02T00:00:00.000Z';
const LATER = '2027-03-01T17:00:00+07:00';

/** What each deed in turn comes to. */
async function done(...deeds: readonly (readonly [Intervening, string])[]) {
  const store = createMemoryStore();
  const outcomes: string[] = [];
  for (const [deed, at] of deeds) {
    const stand = (await underway(store, consulting(A_CONSULTATION), 'du-thao')) as Underway;
    const { length: seen } = stand.interventions;
    outcomes.push(await intervene(store, stand, deed, { portal: 'mau', by: 'lan', at, seen }));
  }
  return outcomes;
}

test.each<[Intervening, string, string]>([
  [early, OPEN, 'done'],
  [early, BEFORE, 'untimely'],
  [early, AFTER, 'untimely'],
  [until(LATER), OPEN, 'untimely'],
  [until(LATER), AFTER, 'done'],
  [until(AFTER), AFTER, 'untimely'],
  [annulled, BEFORE, 'done'],
  [annulled, OPEN, 'done'],
  [annulled, AFTER, 'done'],
])(
  'a consultation is closed only while it is open, and opened only while it is closed, for a time to come: %j at %s',
  async (deed, at, outcome) => {
    expect(await done([deed, at])).toEqual([outcome]);
  },
);

test('one that was closed early can be opened again, and closed again', async () => {
  expect(await done([early, OPEN], [early, OPEN], [until(LATER), AFTER], [early, AFTER])).toEqual([
    'done',
    'untimely',
    'done',
    'done',
  ]);
});

test('one that was called off stays so', async () => {
  expect(await done([annulled, OPEN], [until(LATER), AFTER])).toEqual(['done', 'annulled']);
});

test('one that is called off after its end closed when it did', async () => {
  const store = createMemoryStore();
  await store.intervene('mau', 'du-thao', annulled, 'lan', AFTER, 0);
  const stand = await underway(store, consulting(A_CONSULTATION), 'du-thao');
  expect(stand?.consultation).toMatchObject({ annulled: true, closesAt: A_CONSULTATION.closesAt });
});

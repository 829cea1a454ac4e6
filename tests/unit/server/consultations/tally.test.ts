import { expect, test } from 'vitest';
import { publicExport, wholeExport } from '../../../../server/consultations/exportText';
import { resultsOf } from '../../../../server/consultations/results';
import { tally } from '../../../../server/consultations/tally';
import type { Choosing } from '../../../../server/store/consulting';
import { A_CONSULTATION } from './aConsultation';

async function* ballotsOf(...answers: readonly Choosing[]) {
  for (const answer of answers) yield { credential: 'device', draft: '2', answers: [answer] } as const;
}

test('an answer to what is asked no more in that way is in no tally, but it is told, and its ballot counts', async () => {
  const ballots = ballotsOf(
    { item: 'mot', kind: 'single', chosen: ['a'] },
    { item: 'mot', kind: 'single', chosen: ['da-bo'] },
    { item: 'mot', kind: 'multiple', chosen: ['a', 'b'] },
    { item: 'da-bo', kind: 'single', chosen: ['a'] },
  );
  const tallied = await tally(A_CONSULTATION, ballots);
  const { ballots: counted, items, gone } = tallied;
  expect(counted).toEqual([{ credential: 'device', counted: 4 }]);
  expect(items[0]).toMatchObject({ item: { id: 'mot' }, tallies: [{ answered: 1 }], earlier: 0 });
  expect(items[0]?.tallies[0]?.counts).toEqual([
    ['a', 1],
    ['b', 0],
    ['c', 0],
  ]);
  expect(gone.map(({ item, answered, counts }) => [item, answered, counts])).toEqual([
    ['da-bo', 1, [['a', 1]]],
    [
      'mot',
      2,
      [
        ['a', 1],
        ['b', 1],
        ['da-bo', 1],
      ],
    ],
  ]);
  const hashes = { sha256: '', whole: '' };
  const snapshot = { takenAt: A_CONSULTATION.closesAt, arrivals: 4, draft: '2', tallied, held: [] };
  expect(resultsOf(A_CONSULTATION, { snapshot, later: 0 }, hashes, () => []).gone).toBe(3);
  // Everybody is told how many; how they chose is for the audit.
  const line = '{"item":"da-bo","gone":true,"answered":1,"chosen":';
  expect(publicExport(A_CONSULTATION, tallied)).toContain(`${line}[]}`);
  expect(wholeExport(A_CONSULTATION, tallied, 'ab')).toContain(`${line}["a"]}`);
});

test('an opinion under a version that the text never had is about an earlier wording, a choice beside the text is none', async () => {
  const answers: readonly Choosing[] = [
    { item: 'dieu-1.khoan-1', kind: 'stance', chosen: ['agree'] },
    { item: 'y-kien', kind: 'stance', chosen: ['agree'] },
  ];
  async function* old() {
    yield { credential: 'device', draft: 'cu', answers } as const;
  }
  const { items } = await tally(A_CONSULTATION, old());
  const of = (id: string) => items.find(({ item }) => item.id === id);
  expect(of('dieu-1.khoan-1')).toMatchObject({ tallies: [{ answered: 0 }], earlier: 1 });
  expect(of('y-kien')).toMatchObject({ tallies: [{ answered: 1 }], earlier: 0 });
});

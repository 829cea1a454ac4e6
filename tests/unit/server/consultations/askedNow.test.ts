import { expect, test } from 'vitest';
import type { Consultation } from '#protocol/consultation';
import type { DraftText } from '#protocol/draftText';
import { askedNow } from '../../../../server/consultations/askedNow';
import { tally } from '../../../../server/consultations/tally';
import type { CountedBallot } from '../../../../server/store/consulting';
import type { Snapshot } from '../../../../server/store/snapshot';
import { A_CONSULTATION } from './aConsultation';

const { items } = A_CONSULTATION;
const text = A_CONSULTATION.text as DraftText;

async function* ballots(): AsyncGenerator<CountedBallot> {
  const stance = (item: string) => ({ item, kind: 'stance', chosen: ['agree'] }) as const;
  for (const draft of ['2', '2', '1'])
    yield {
      credential: 'device',
      draft,
      answers: [
        { item: 'mot', kind: 'single', chosen: ['a'] },
        stance('y-kien'),
        stance('dieu-1.khoan-1'),
        stance('dieu-1.khoan-2'),
        stance('da-bo'),
      ],
    };
}

async function counted(): Promise<Snapshot> {
  const takenAt = '2026-11-24T02:30:00.000Z';
  return { takenAt, arrivals: 3, draft: '2', tallied: await tally(A_CONSULTATION, ballots()), held: [] };
}

/** The same consultation in its third version, in which a clause reads otherwise, one is new and one has gone. */
const THIRD: Consultation = {
  ...A_CONSULTATION,
  draft: '3',
  text: {
    ...text,
    parts: text.parts.flatMap((part) => {
      if (part.id === 'dieu-1.khoan-1') return [];
      if (part.id === 'dieu-1.khoan-2')
        return [
          { ...part, since: '3' },
          { ...part, id: 'dieu-1.khoan-3', since: '3' },
        ];
      return [part];
    }),
    versions: [...text.versions, { draft: '3', at: '2026-11-20T08:00:00+07:00', removed: [], reworded: [] }],
  },
};

const told = (consultation: Consultation, snapshot: Snapshot) => {
  const { items, gone } = askedNow(consultation, snapshot);
  return {
    gone,
    items: Object.fromEntries(
      items.map(({ item, tallies, earlier }) => [
        item.id,
        [tallies[0]?.answered, Object.fromEntries(tallies[0]?.counts ?? []).agree, earlier],
      ]),
    ),
  };
};

test('under the version it was counted under, a count says what it says', async () => {
  const snapshot = await counted();
  expect(askedNow(A_CONSULTATION, snapshot).items).toEqual(snapshot.tallied.items);
  expect(askedNow(A_CONSULTATION, snapshot).gone).toBe(3);
});

test('under a later version, answers on other words are earlier ones, those on what has gone are told, what is new has none', async () => {
  const { items, gone } = told(THIRD, await counted());
  expect(Object.keys(items)).toEqual([
    ...['mot', 'nhieu', 'y-kien', 'muc', 'loi', 'dieu-1.khoan-2', 'dieu-1.khoan-3'],
  ]);
  expect(items).toMatchObject({
    'y-kien': [3, 3, 0],
    // Two about the second version's words, one about the first's.
    'dieu-1.khoan-2': [0, 0, 3],
    'dieu-1.khoan-3': [0, 0, 0],
  });
  // Three on what had gone before, three on what went with the third version.
  expect(gone).toBe(6);
});

test('a count under a later version comes to the same, as long as no ballot comes', async () => {
  const again = await tally(THIRD, ballots());
  expect(askedNow(THIRD, await counted()).items).toEqual(again.items);
  expect(askedNow(THIRD, await counted()).gone).toBe(
    again.gone.reduce((sum, { answered }) => sum + answered, 0),
  );
});

const CHOICES = ['a', 'b', 'c'].map((id) => ({ id, label: { vi: 'x' } }));

test.each<[string, Consultation['items'][number]]>([
  ['kind', { id: 'mot', kind: 'multiple', title: { vi: 'x' }, choices: CHOICES, min: 1, max: 3 }],
  ['choice', { id: 'mot', kind: 'single', title: { vi: 'x' }, choices: [{ id: 'a', label: { vi: 'x' } }] }],
])('a question with another %s is another question', async (_what, other) => {
  const changed = { ...A_CONSULTATION, items: [other, ...items.slice(1)] };
  const { items: asked, gone } = askedNow(changed, await counted());
  expect(asked[0]).toMatchObject({ item: other, tallies: [{ answered: 0 }], earlier: 0 });
  expect(gone).toBe(6);
});

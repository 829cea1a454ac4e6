import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Consultation } from '#protocol/consultation';
import { heldBack } from '../../../../server/consultations/heldBack';
import { publishedItems } from '../../../../server/consultations/publishedItems';
import { tally } from '../../../../server/consultations/tally';
import type { CountedBallot } from '../../../../server/store/consulting';
import type { Snapshot } from '../../../../server/store/snapshot';
import { A_CONSULTATION } from './aConsultation';

/** Who chose what, by voter: an answer to the question of one choice, and one to that of several. */
type Votes = ReadonlyMap<number, { readonly mot?: string; readonly nhieu?: readonly string[] }>;

async function counted(votes: Votes, consultation: Consultation = A_CONSULTATION): Promise<Snapshot> {
  async function* ballots(): AsyncGenerator<CountedBallot> {
    for (const { mot, nhieu } of votes.values())
      yield {
        credential: 'device',
        draft: '2',
        answers: [
          ...(mot ? [{ item: 'mot', kind: 'single', chosen: [mot] } as const] : []),
          ...(nhieu ? [{ item: 'nhieu', kind: 'multiple', chosen: nhieu } as const] : []),
        ],
      };
  }
  const tallied = await tally(consultation, ballots());
  return { takenAt: '2026-11-24T02:30:00.000Z', arrivals: votes.size, draft: '2', tallied, held: [] };
}
const voters = (from: number, to: number, choice: string): Votes =>
  new Map(Array.from({ length: to - from }, (_, n) => [from + n, { mot: choice }]));
const shown = (snapshot: Snapshot, id = 'mot') => {
  const item = publishedItems(snapshot).find((one) => one.item.id === id);
  return { answered: item?.tallies[0]?.answered ?? 0, counts: item?.tallies[0]?.counts ?? [] };
};

test('the first is published as it is', async () => {
  const first = await counted(voters(0, 3, 'a'));
  expect(heldBack(A_CONSULTATION, null, first)).toBe(first);
});

test('an item that one of ten has answered stays as it was, and says how many came', async () => {
  const first = await counted(voters(0, 20, 'a'));
  const others = new Map(Array.from({ length: 9 }, (_, n) => [100 + n, { nhieu: ['a'] }]));
  const later = await counted(new Map([...voters(0, 20, 'a'), ...others, [50, { mot: 'b' }]]));
  const published = heldBack(A_CONSULTATION, first, later);
  expect(shown(published)).toEqual(shown(first));
  expect(published.held).toMatchObject([
    { as: { item: { id: 'mot' } }, later: 1 },
    { as: { item: { id: 'nhieu' } }, later: 9 },
  ]);
  // The count itself is whole, for whoever audits it.
  expect(published.tallied).toEqual(later.tallied);
});

test('with ten more it is published anew, counted from what was published and not from what was held back', async () => {
  const first = await counted(voters(0, 20, 'a'));
  const second = heldBack(
    A_CONSULTATION,
    first,
    await counted(new Map([...voters(0, 20, 'a'), ...voters(20, 26, 'b')])),
  );
  expect(shown(second).answered).toBe(20);
  const third = heldBack(
    A_CONSULTATION,
    second,
    await counted(new Map([...voters(0, 20, 'a'), ...voters(20, 30, 'b')])),
  );
  expect(shown(third)).toMatchObject({ answered: 30 });
  expect(third.held).toEqual([]);
});

test('one who changed their mind is not told either: as many answered, and two numbers moved by one', async () => {
  const first = await counted(voters(0, 20, 'a'));
  const later = await counted(new Map([...voters(0, 20, 'a'), ...voters(0, 1, 'b')]));
  expect(shown(heldBack(A_CONSULTATION, first, later))).toEqual(shown(first));
});

test('free words have no numbers but how many wrote some, and that stays too', async () => {
  const wrote = async (many: number) => {
    async function* ballots(): AsyncGenerator<CountedBallot> {
      const answers = [{ item: 'loi', kind: 'text', chosen: [] } as const];
      for (let n = 0; n < many; n++) yield { credential: 'device', draft: '2', answers };
    }
    return { ...(await counted(new Map())), tallied: await tally(A_CONSULTATION, ballots()) };
  };
  const first = await wrote(20);
  expect(shown(heldBack(A_CONSULTATION, first, await wrote(29)), 'loi').answered).toBe(20);
  expect(shown(heldBack(A_CONSULTATION, first, await wrote(30)), 'loi').answered).toBe(30);
});

test('what was said of a clause under words that it has no more is nothing that could be compared', async () => {
  const said = async (consultation: Consultation, drafts: readonly string[]) => {
    async function* ballots(): AsyncGenerator<CountedBallot> {
      const answers = [{ item: 'dieu-1.khoan-2', kind: 'stance', chosen: ['agree'] } as const];
      for (const draft of drafts) yield { credential: 'device', draft, answers };
    }
    const { draft } = consultation;
    return { ...(await counted(new Map())), draft, tallied: await tally(consultation, ballots()) };
  };
  const { text } = A_CONSULTATION;
  const version = { draft: '3', at: '2026-11-20T08:00:00+07:00', removed: [] };
  const reworded: Consultation = {
    ...A_CONSULTATION,
    draft: '3',
    text: {
      lang: 'vi',
      parts: text?.parts.map((one) => (one.id === 'dieu-1.khoan-2' ? { ...one, since: '3' } : one)) ?? [],
      versions: [...(text?.versions ?? []), version],
    },
  };
  const first = await said(A_CONSULTATION, ['2', '2', '2', '2', '2']);
  const later = await said(reworded, ['2', '2', '2', '2', '2', '3']);
  expect(heldBack(reworded, first, later).held).toEqual([]);
  expect(heldBack(A_CONSULTATION, first, await said(A_CONSULTATION, ['2'])).held).toHaveLength(1);
});

test('with other choices it is another question', async () => {
  const first = await counted(voters(0, 20, 'a'));
  const [mot, ...items] = A_CONSULTATION.items;
  const choices = [{ id: 'a', label: { vi: 'x' } }];
  const other = { ...A_CONSULTATION, items: [{ ...mot, choices } as typeof mot, ...items] } as Consultation;
  const later = await counted(voters(0, 21, 'a'), other);
  expect(shown(heldBack(other, first, later)).answered).toBe(21);
});

test('whatever comes in whatever order, two publications of an item are the same or ten answers apart', async () => {
  const vote = fc.record({
    voter: fc.nat(60),
    mot: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
    nhieu: fc.option(fc.subarray(['a', 'b', 'c'], { minLength: 1, maxLength: 2 }), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(vote, { maxLength: 25 }), { maxLength: 8 }), async (rounds) => {
      const votes = new Map<number, { mot?: string; nhieu?: readonly string[] }>();
      let before: Snapshot | null = null;
      for (const round of rounds) {
        for (const { voter, mot, nhieu } of round)
          votes.set(voter, { ...(mot && { mot }), ...(nhieu && { nhieu }) });
        const now: Snapshot = heldBack(A_CONSULTATION, before, await counted(votes));
        for (const [id, most] of before
          ? ([
              ['mot', 1],
              ['nhieu', 2],
            ] as const)
          : []) {
          const [then, since] = [shown(before as Snapshot, id), shown(now, id)];
          const rises = since.counts.map(([, count], index) => count - (then.counts[index]?.[1] ?? 0));
          const risen = rises.filter((rise) => rise > 0).reduce((sum, rise) => sum + rise, 0) / most;
          const fallen = rises.filter((rise) => rise < 0).reduce((sum, rise) => sum - rise, 0) / most;
          const apart = Math.ceil(Math.max(Math.abs(since.answered - then.answered), risen, fallen));
          expect(apart === 0 || apart >= 10).toBe(true);
        }
        before = now;
      }
    }),
  );
});

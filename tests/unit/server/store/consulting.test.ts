import { describe, expect, test } from 'vitest';
import type { Consultation } from '#protocol/consultation';
import type { CountedBallot, DeskOutcome } from '../../../../server/store/consulting';
import type { Pair, Snapshot } from '../../../../server/store/snapshot';
import type { Store } from '../../../../server/store/store';
import { DEED, didBy } from '../did';
import { ballot, describeStores } from './stores';

const AT = '2026-11-24T02:30:00.000Z';

const consultation = (changes: Partial<Consultation> = {}): Consultation => ({
  v: 1,
  id: 'cho-dem',
  title: { vi: 'Chợ đêm' },
  agency: { vi: 'Sở Công Thương' },
  opensAt: '2026-10-01T08:00:00+07:00',
  closesAt: '2026-12-31T17:00:00+07:00',
  draft: '1',
  summary: { vi: 'x' },
  documents: [],
  items: [{ id: 'loi', kind: 'text', title: { vi: 'Ý kiến' } }],
  ...changes,
});

const early = { kind: 'closed-early', reason: 'Đã đủ ý kiến.' } as const;
const reopened = { kind: 'reopened', reason: 'Bão.', closesAt: '2027-01-31T17:00:00+07:00' } as const;
const annulled = { kind: 'annulled', reason: 'Sai dự thảo.' } as const;

async function countedOf(
  store: Store,
  portal: string,
  id: string,
  arrivals = 2 ** 31 - 1,
): Promise<CountedBallot[]> {
  const ballots: CountedBallot[] = [];
  for await (const one of store.counted(portal, id, arrivals)) ballots.push(one);
  return ballots;
}

describeStores((opened) => {
  describe('a consultation made at the desk', () => {
    test('is kept as it was last saved, with its state', async () => {
      const store = await opened();
      expect(await store.saveConsultation('mau', consultation(), 'draft', 0, DEED)).toBe('done');
      const later = consultation({ draft: '2' });
      expect(await store.saveConsultation('mau', later, 'public', 1, DEED)).toBe('done');
      const held = { definition: later, state: 'public', revision: 2 };
      expect(await store.consultation('mau', 'cho-dem')).toEqual(held);
      expect(await store.consultations('mau')).toEqual([held]);
    });

    test('is of one portal alone, and listed by id', async () => {
      const store = await opened();
      for (const id of ['b', 'a'])
        await store.saveConsultation('mau', consultation({ id }), 'draft', 0, DEED);
      await store.saveConsultation('khac', consultation({ id: 'c' }), 'draft', 0, DEED);
      expect((await store.consultations('mau')).map(({ definition }) => definition.id)).toEqual(['a', 'b']);
      expect(await store.consultation('khac', 'a')).toBeUndefined();
    });

    test('is changed only by who has seen it as it is', async () => {
      const store = await opened();
      expect(await store.saveConsultation('mau', consultation(), 'draft', 1, DEED)).toBe('changed');
      await store.saveConsultation('mau', consultation(), 'draft', 0, DEED);
      const other = consultation({ draft: '9' });
      for (const seen of [0, 2])
        expect(await store.saveConsultation('mau', other, 'draft', seen, DEED)).toBe('changed');
      for (const seen of [0, 2])
        expect(await store.removeDraft('mau', 'cho-dem', seen, DEED)).toBe('changed');
      expect(await store.consultation('mau', 'cho-dem')).toMatchObject({ definition: { draft: '1' } });
    });

    test('of ten that save at once one is first', async () => {
      const store = await opened();
      for (const seen of [0, 1]) {
        const all = await Promise.all(
          Array.from({ length: 10 }, (_, n) =>
            store.saveConsultation('mau', consultation({ draft: `${seen}-${n}` }), 'draft', seen, DEED),
          ),
        );
        expect(all.filter((one) => one === 'done')).toHaveLength(1);
      }
    });

    test('is never a draft again once it is public, and never removed', async () => {
      const store = await opened();
      await store.saveConsultation('mau', consultation(), 'public', 0, DEED);
      expect(await store.saveConsultation('mau', consultation(), 'draft', 1, DEED)).toBe('public');
      expect(await store.removeDraft('mau', 'cho-dem', 1, DEED)).toBe('public');
      expect(await store.consultation('mau', 'cho-dem')).toMatchObject({ state: 'public', revision: 1 });
    });

    test('is removed while it is a draft, and its id is free', async () => {
      const store = await opened();
      await store.saveConsultation('mau', consultation(), 'draft', 0, DEED);
      expect(await store.removeDraft('mau', 'cho-dem', 1, DEED)).toBe('done');
      expect(await store.consultation('mau', 'cho-dem')).toBeUndefined();
      expect(await store.removeDraft('mau', 'cho-dem', 1, DEED)).toBe('changed');
      expect(await store.saveConsultation('mau', consultation(), 'draft', 0, DEED)).toBe('done');
    });
  });

  describe('what is done out of turn', () => {
    test('is kept in its order, with reason, officer and time, of each consultation apart', async () => {
      const store = await opened();
      expect(await store.intervene('mau', 'cho-dem', early, 'lan', AT, 0)).toBe('done');
      expect(await store.intervene('mau', 'cho-dem', reopened, 'minh', AT, 1)).toBe('done');
      expect(await store.intervene('mau', 'cau-moi', annulled, 'lan', AT, 0)).toBe('done');
      expect(await store.intervene('khac', 'cho-dem', annulled, 'hoa', AT, 0)).toBe('done');
      expect([...(await store.interventions('mau'))]).toEqual(
        expect.arrayContaining([
          [
            'cho-dem',
            [
              { ...early, at: AT, by: 'lan' },
              { ...reopened, at: AT, by: 'minh' },
            ],
          ],
          ['cau-moi', [{ ...annulled, at: AT, by: 'lan' }]],
        ]),
      );
      expect((await store.interventions('mau')).size).toBe(2);
    });

    test('is done only by who has seen all that was done before', async () => {
      const store = await opened();
      await store.intervene('mau', 'cho-dem', early, 'lan', AT, 0);
      for (const seen of [0, 2])
        expect(await store.intervene('mau', 'cho-dem', reopened, 'minh', AT, seen)).toBe('changed');
      expect((await store.interventions('mau')).get('cho-dem')).toHaveLength(1);
    });

    test('of ten at once one is first', async () => {
      const store = await opened();
      const all = await Promise.all(
        Array.from({ length: 10 }, () => store.intervene('mau', 'cho-dem', early, 'lan', AT, 0)),
      );
      expect(all.filter((one) => one === 'done')).toHaveLength(1);
    });

    test('ends with calling it off: that is never undone', async () => {
      const store = await opened();
      await store.intervene('mau', 'cho-dem', annulled, 'lan', AT, 0);
      expect(await store.intervene('mau', 'cho-dem', reopened, 'lan', AT, 1)).toBe('annulled');
      expect((await store.interventions('mau')).get('cho-dem')).toHaveLength(1);
    });
  });

  test('what became of the opinions on an item is kept in place of what was said before, and can be taken back', async () => {
    const store = await opened();
    const first: DeskOutcome = { item: 'b', kind: 'partly', text: 'Một phần.', by: 'lan', at: AT };
    const second: DeskOutcome = { ...first, kind: 'accepted', text: 'Tiếp thu.', by: 'minh' };
    const other: DeskOutcome = { ...first, item: 'a', kind: 'explained' };
    for (const one of [first, second, other]) await store.setOutcome('mau', 'cho-dem', one);
    await store.setOutcome('mau', 'cau-moi', first);
    await store.setOutcome('khac', 'cho-dem', first);
    expect(await store.outcomes('mau', 'cho-dem')).toEqual([other, second]);
    await store.removeOutcome('mau', 'cho-dem', 'b', DEED);
    expect(await store.outcomes('mau', 'cho-dem')).toEqual([other]);
    expect(await store.outcomes('mau', 'cau-moi')).toEqual([first]);
    expect(await store.outcomes('khac', 'cho-dem')).toEqual([first]);
  });

  describe('free words', () => {
    const said = (words: string, slug: string, item = 'loi') => ({ item, words, slug });
    const listed = (store: Store, state: 'new' | 'shown' | 'held' = 'new') =>
      store.wordsOf('mau', 'cho-dem', state, 10);

    test('are listed by their own random name, with nothing that leads to who wrote them or when', async () => {
      const store = await opened();
      await store.addBallot(ballot({ words: [said('Nên mở muộn.', 's2')] }));
      await store.addBallot(
        ballot({ id: 'b2', credential: 'c2', author: 'a2', draft: '2', words: [said('Ồn.', 's1')] }),
      );
      expect(await listed(store)).toEqual([
        { slug: 's1', item: 'loi', words: 'Ồn.', draft: '2', state: 'new', by: null },
        { slug: 's2', item: 'loi', words: 'Nên mở muộn.', draft: '1', state: 'new', by: null },
      ]);
    });

    test('are listed page by page, of one consultation, portal and state alone', async () => {
      const store = await opened();
      const words = ['a', 'b', 'c', 'd', 'e'].map((slug) => said(slug, slug, `item-${slug}`));
      await store.addBallot(ballot({ words }));
      await store.addBallot(ballot({ id: 'b2', consultation: 'cau-moi', words: [said('x', 'x')] }));
      await store.addBallot(ballot({ portal: 'khac', words: [said('y', 'y')] }));
      await store.moderate('mau', 'b', 'held', didBy('lan'));
      const first = await store.wordsOf('mau', 'cho-dem', 'new', 2);
      expect(first.map(({ slug }) => slug)).toEqual(['a', 'c']);
      const rest = await store.wordsOf('mau', 'cho-dem', 'new', 10, 'c');
      expect(rest.map(({ slug }) => slug)).toEqual(['d', 'e']);
    });

    test('are shown or held by a moderator, who may think again', async () => {
      const store = await opened();
      await store.addBallot(ballot({ words: [said('Ồn.', 's1')] }));
      expect(await store.moderate('mau', 's1', 'shown', didBy('lan'))).toBe('done');
      expect(await listed(store, 'shown')).toMatchObject([{ slug: 's1', state: 'shown', by: 'lan' }]);
      expect(await store.moderate('mau', 's1', 'held', didBy('minh'))).toBe('done');
      expect(await listed(store, 'held')).toMatchObject([{ slug: 's1', state: 'held', by: 'minh' }]);
      expect(await listed(store, 'shown')).toEqual([]);
      expect(await store.moderate('khac', 's1', 'shown', didBy('lan'))).toBe('gone');
      expect(await store.moderate('mau', 's2', 'shown', didBy('lan'))).toBe('gone');
    });

    test('of a later ballot replace those of the one before, and what a moderator made of them', async () => {
      const store = await opened();
      const first = [said('Ồn.', 's1'), said('Rác.', 's2', 'khac')];
      await store.addBallot(ballot({ words: first }));
      for (const { slug } of first) await store.moderate('mau', slug, 'shown', didBy('lan'));
      await store.addBallot(ballot({ id: 'b2', revision: 2, words: [said('Không ồn.', 's3')] }));
      expect(await listed(store, 'shown')).toEqual([]);
      expect(await listed(store)).toMatchObject([{ slug: 's3', words: 'Không ồn.' }]);
      expect(await store.moderate('mau', 's1', 'shown', didBy('lan'))).toBe('gone');
    });

    test('that are the very same again stay as a moderator left them, and are about the later version', async () => {
      const store = await opened();
      await store.addBallot(ballot({ words: [said('Ồn.', 's1')] }));
      await store.moderate('mau', 's1', 'held', didBy('lan'));
      await store.addBallot(ballot({ id: 'b2', revision: 2, draft: '2', words: [said('Ồn.', 's9')] }));
      expect(await listed(store, 'held')).toEqual([
        { slug: 's1', item: 'loi', words: 'Ồn.', draft: '2', state: 'held', by: 'lan' },
      ]);
      expect(await listed(store)).toEqual([]);
    });

    test('about another item are other words, though they read the same', async () => {
      const store = await opened();
      await store.addBallot(ballot({ words: [said('Ồn.', 's1')] }));
      await store.moderate('mau', 's1', 'shown', didBy('lan'));
      await store.addBallot(ballot({ id: 'b2', revision: 2, words: [said('Ồn.', 's2', 'khac')] }));
      expect(await listed(store, 'shown')).toEqual([]);
      expect(await listed(store)).toMatchObject([{ slug: 's2', item: 'khac' }]);
    });

    test('of a ballot that is superseded on arrival are not kept', async () => {
      const store = await opened();
      await store.addBallot(ballot({ id: 'b2', revision: 2, words: [said('Sau.', 's2')] }));
      expect(await store.addBallot(ballot({ words: [said('Trước.', 's1')] }))).toBe('superseded');
      expect(await listed(store)).toMatchObject([{ words: 'Sau.' }]);
    });

    test('of other voters stay', async () => {
      const store = await opened();
      await store.addBallot(ballot({ words: [said('Ồn.', 's1')] }));
      await store.addBallot(ballot({ id: 'b2', credential: 'c2', author: 'a2' }));
      await store.addBallot(ballot({ id: 'b3', consultation: 'cau-moi' }));
      expect(await listed(store)).toHaveLength(1);
    });
  });

  test('every ballot that counts is given once, with nothing of who cast it', async () => {
    const store = await opened();
    await store.addBallot(ballot());
    const answers = [{ item: 'gio', kind: 'single', chosen: ['23-gio'] }] as const;
    await store.addBallot(ballot({ id: 'b2', revision: 2, draft: '2', answers }));
    await store.addBallot(ballot({ id: 'b3', credential: 'c2' }));
    await store.addBallot(ballot({ id: 'b4', consultation: 'cau-moi' }));
    await store.addBallot(ballot({ portal: 'khac' }));
    const counted = await countedOf(store, 'mau', 'cho-dem');
    expect(counted).toHaveLength(2);
    expect(counted).toEqual(
      expect.arrayContaining([
        { credential: 'device', draft: '2', answers },
        { credential: 'device', draft: '1', answers: ballot().answers },
      ]),
    );
  });

  describe('in the order in which they came', () => {
    test('ballots are counted: those that were replaced and those that were overtaken too, of one consultation and portal alone', async () => {
      const store = await opened();
      expect(await store.arrivals('mau', 'cho-dem')).toBe(0);
      await store.addBallot(ballot({ revision: 2 }));
      await store.addBallot(ballot({ id: 'b2', revision: 3 }));
      expect(await store.addBallot(ballot({ id: 'b3' }))).toBe('superseded');
      await store.addBallot(ballot({ id: 'b4', consultation: 'cau-moi' }));
      await store.addBallot(ballot({ portal: 'khac' }));
      expect(await store.addBallot(ballot({ id: 'b3' }))).toBe('id-taken');
      expect(await store.arrivals('mau', 'cho-dem')).toBe(3);
      expect(await store.arrivals('mau', 'cau-moi')).toBe(1);
      expect(await store.arrivals('khac', 'cho-dem')).toBe(1);
    });

    test('those that count are asked for by their place, which a later ballot of the same voter takes from the one before', async () => {
      const store = await opened();
      for (const n of [1, 2, 3, 4]) await store.addBallot(ballot({ id: `b${n}`, credential: `c${n}` }));
      await store.addBallot(ballot({ id: 'b5', credential: 'c2', revision: 2 }));
      await store.addBallot(ballot({ id: 'b6', credential: 'c4', revision: 0 }));
      await store.addBallot(ballot({ id: 'b7', consultation: 'cau-moi' }));
      const between = (after: number, upTo: number) => store.arrived('mau', 'cho-dem', after, upTo);
      // The second and the sixth place are empty.
      expect(await Promise.all([0, 1, 2, 3, 4, 5].map((after) => between(after, 6)))).toEqual([
        ...[4, 3, 3, 2, 1, 0],
      ]);
      expect(await between(0, 4)).toBe(3);
      expect(await countedOf(store, 'mau', 'cho-dem', 4)).toHaveLength(3);
      expect(await countedOf(store, 'mau', 'cho-dem', 0)).toEqual([]);
    });

    test('ten at once have ten places', async () => {
      const store = await opened();
      await Promise.all(
        Array.from({ length: 10 }, (_, n) => store.addBallot(ballot({ id: `b${n}`, credential: `c${n}` }))),
      );
      const ofEach = Array.from({ length: 10 }, (_, n) => store.arrived('mau', 'cho-dem', n, n + 1));
      expect(await Promise.all(ofEach)).toEqual(Array(10).fill(1));
    });
  });

  test('a ballot that was checked before an officer did something is late, and nothing is left of it', async () => {
    const store = await opened();
    const deed = { kind: 'closed-early', reason: 'x' } as const;
    await store.intervene('mau', 'cho-dem', deed, 'lan', '2026-11-24T02:29:00.000Z', 0);
    await store.intervene('khac', 'cau-moi', deed, 'lan', '2026-11-24T02:29:00.000Z', 0);
    expect(await store.addBallot(ballot())).toBe('late');
    expect(await store.find('mau', 'b1')).toBeUndefined();
    expect(await store.arrivals('mau', 'cho-dem')).toBe(0);
    expect(await store.addBallot(ballot({ deeds: 1 }))).toBe('counted');
    expect(await store.addBallot(ballot({ id: 'b2', consultation: 'cau-moi' }))).toBe('counted');
  });

  describe('once a closing is sealed', () => {
    const CLOSING = '2026-11-24T02:30:00.000Z';
    const at = (receivedAt: string) => ({ receivedAt });

    test('no ballot is stored that was received before it, and nothing is left of one', async () => {
      const store = await opened();
      await store.addBallot(ballot(at('2026-11-24T02:00:00.000Z')));
      await store.seal('mau', 'cho-dem', CLOSING);
      const late = ballot({ id: 'b2', credential: 'c2', ...at('2026-11-24T02:29:59.999Z') });
      expect(await store.addBallot(late)).toBe('late');
      expect(await store.find('mau', 'b2')).toBeUndefined();
      expect(await store.arrivals('mau', 'cho-dem')).toBe(1);
      expect(await countedOf(store, 'mau', 'cho-dem')).toHaveLength(1);
      expect(await store.addBallot(ballot(at(CLOSING)))).toBe('id-taken');
      // It was opened again.
      expect(await store.addBallot({ ...late, ...at(CLOSING) })).toBe('counted');
    });

    test('another one, or another portal, goes on; one that nobody has answered is sealed too', async () => {
      const store = await opened();
      await store.seal('mau', 'cho-dem', CLOSING);
      const early = at('2026-11-24T02:00:00.000Z');
      expect(await store.addBallot(ballot(early))).toBe('late');
      expect(await store.addBallot(ballot({ ...early, portal: 'khac' }))).toBe('counted');
      expect(await store.addBallot(ballot({ ...early, consultation: 'cau-moi' }))).toBe('counted');
      expect(await store.arrivals('mau', 'cho-dem')).toBe(0);
    });

    test('that can be taken back: the closing was none', async () => {
      const store = await opened();
      await store.seal('mau', 'cho-dem', CLOSING);
      await store.seal('khac', 'cho-dem', CLOSING);
      await store.unseal('mau', 'cho-dem');
      const early = at('2026-11-24T02:00:00.000Z');
      expect(await store.addBallot(ballot(early))).toBe('counted');
      expect(await store.addBallot(ballot({ ...early, portal: 'khac' }))).toBe('late');
    });

    test('it stays so, whatever earlier closing is sealed again', async () => {
      const store = await opened();
      await store.seal('mau', 'cho-dem', CLOSING);
      await store.seal('mau', 'cho-dem', '2026-11-01T02:30:00.000Z');
      expect(await store.addBallot(ballot(at('2026-11-24T02:00:00.000Z')))).toBe('late');
      await store.seal('mau', 'cho-dem', '2026-11-25T02:30:00.000Z');
      expect(await store.addBallot(ballot(at(CLOSING)))).toBe('late');
    });
  });

  describe('the counts that are published', () => {
    const snapshot = (arrivals: number): Snapshot => ({
      held: [],
      takenAt: AT,
      arrivals,
      draft: '1',
      tallied: {
        ballots: [{ credential: 'device', counted: 2 }],
        items: [
          {
            item: { id: 'loi', kind: 'text', title: { vi: 'Ý kiến' } },
            // In an object 22 would come first.
            tallies: [
              {
                ...{ credential: 'device', answered: 2 },
                counts: [
                  ['khac', 1],
                  ['22', 1],
                ],
              },
            ],
            earlier: 1,
          },
        ],
        gone: [{ item: 'da-bo', answered: 1, counts: [['a', 1]] }],
      },
    });

    test('are none at first, and kept as they were saved, of each consultation and portal apart', async () => {
      const store = await opened();
      const nothing = { shown: null, next: null, revision: 0 };
      expect(await store.snapshots('mau', 'cho-dem')).toEqual(nothing);
      const pair = { shown: snapshot(10), next: snapshot(20) };
      expect(await store.saveSnapshots('mau', 'cho-dem', { shown: null, next: pair.shown }, 0)).toBe('done');
      expect(await store.saveSnapshots('mau', 'cho-dem', pair, 1)).toBe('done');
      expect(await store.snapshots('mau', 'cho-dem')).toEqual({ ...pair, revision: 2 });
      expect(await store.snapshots('mau', 'cau-moi')).toEqual(nothing);
      expect(await store.snapshots('khac', 'cho-dem')).toEqual(nothing);
    });

    test('are replaced only by who has seen them as they are', async () => {
      const store = await opened();
      const [first, second] = [1, 2].map((n) => ({ shown: snapshot(n), next: null })) as [Pair, Pair];
      expect(await store.saveSnapshots('mau', 'cho-dem', first, 1)).toBe('changed');
      await store.saveSnapshots('mau', 'cho-dem', first, 0);
      for (const seen of [0, 2])
        expect(await store.saveSnapshots('mau', 'cho-dem', second, seen)).toBe('changed');
      expect(await store.snapshots('mau', 'cho-dem')).toEqual({ ...first, revision: 1 });
    });

    test('of ten that are saved at once one is first', async () => {
      const store = await opened();
      for (const seen of [0, 1]) {
        const all = await Promise.all(
          Array.from({ length: 10 }, (_, n) =>
            store.saveSnapshots('mau', 'cho-dem', { shown: snapshot(n), next: null }, seen),
          ),
        );
        expect(all.filter((one) => one === 'done')).toHaveLength(1);
      }
    });
  });

  test('more ballots than a page holds are given whole', async () => {
    const store = await opened();
    await Promise.all(
      Array.from({ length: 501 }, (_, n) =>
        store.addBallot(ballot({ id: `b${n}`, credential: `c${n}`, draft: `${n}` })),
      ),
    );
    const drafts = (await countedOf(store, 'mau', 'cho-dem')).map(({ draft }) => draft);
    expect(new Set(drafts).size).toBe(501);
    expect(drafts).toHaveLength(501);
    // Each is written through to the disk before the next.
  }, 30_000);
});

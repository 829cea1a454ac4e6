import { describe, expect, test, vi } from 'vitest';
import type { Ballot } from '#protocol/ballot';
import type { Answer } from '#protocol/items/items';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { A_CONSULTATION, consulting } from '../consultations/aConsultation';
import { DEED } from '../did';
import { aBallot, NOW, post, testApp } from '../testCollector';

const AT = new Date(NOW).toISOString();
const EARLIER = '2026-11-20T02:30:00.000Z';

const EVERY_KIND: readonly Answer[] = [
  { item: 'mot', kind: 'single', choice: 'a' },
  { item: 'nhieu', kind: 'multiple', choices: ['a', 'c'] },
  { item: 'y-kien', kind: 'stance', stance: 'agree', reason: 'Lời riêng một.' },
  { item: 'muc', kind: 'rating', rating: 4 },
  { item: 'loi', kind: 'text', text: 'Lời riêng hai.' },
  { item: 'dieu-1.khoan-2', kind: 'stance', stance: 'disagree' },
];
const theBallot = (changes: Partial<Ballot> = {}) =>
  aBallot({ consultation: 'du-thao', draft: '2', answers: EVERY_KIND, ...changes });
const stance = (item: string, reason?: string): Answer => ({
  ...{ item, kind: 'stance', stance: 'agree' },
  ...(reason && { reason }),
});

function collecting(options: Parameters<typeof testApp>[0] = {}) {
  const memory = createMemoryStore();
  const addBallot = vi.fn(memory.addBallot);
  const store = { ...memory, addBallot };
  return { store, addBallot, app: testApp({ store, hosted: consulting(A_CONSULTATION), ...options }) };
}

test('a ballot is stored as what it chose, and its words apart under names that lead nowhere', async () => {
  const { app, store, addBallot } = collecting();
  expect((await post(app, theBallot())).status).toBe(201);
  const [row] = addBallot.mock.calls[0] ?? [];
  expect(row?.answers).toEqual([
    { item: 'mot', kind: 'single', chosen: ['a'] },
    { item: 'nhieu', kind: 'multiple', chosen: ['a', 'c'] },
    { item: 'y-kien', kind: 'stance', chosen: ['agree'] },
    { item: 'muc', kind: 'rating', chosen: ['4'] },
    { item: 'loi', kind: 'text', chosen: [] },
    { item: 'dieu-1.khoan-2', kind: 'stance', chosen: ['disagree'] },
  ]);
  expect(row?.author).not.toBe(row?.credential);
  const words = await store.wordsOf('mau', 'du-thao', 'new', 10);
  expect(words.map(({ item, words }) => [item, words]).sort()).toEqual([
    ['loi', 'Lời riêng hai.'],
    ['y-kien', 'Lời riêng một.'],
  ]);
  expect(new Set([row?.id, row?.credential, ...words.map(({ slug }) => slug)]).size).toBe(4);
});

describe('a ballot on an earlier version of the text', () => {
  test('is taken under that version, with an opinion on a part that is gone', async () => {
    const { app, addBallot } = collecting();
    const answers = [stance('dieu-2', 'Nên bỏ.'), stance('dieu-1.khoan-2')];
    expect((await post(app, theBallot({ draft: '1', answers }))).status).toBe(201);
    expect(addBallot.mock.calls[0]?.[0]).toMatchObject({
      draft: '1',
      answers: [{ item: 'dieu-2', kind: 'stance', chosen: ['agree'] }, { item: 'dieu-1.khoan-2' }],
      words: [{ item: 'dieu-2', words: 'Nên bỏ.' }],
    });
  });

  test.each<[string, readonly Answer[], string]>([
    ['another kind of item that is gone', [{ item: 'dieu-2', kind: 'text', text: 'x' }], 'item-unknown'],
    ['the same part twice', [stance('dieu-2'), stance('dieu-2')], 'item-unknown'],
    ['a stance on what is no stance', [stance('mot')], 'item-unknown'],
    ['too many words', [stance('dieu-2', 'a'.repeat(1001))], 'text-too-long'],
  ])('is refused with %s', async (_what, answers, code) => {
    const { body } = await post(collecting().app, theBallot({ draft: '1', answers }));
    expect(body).toMatchObject({ code: 'invalid', errors: [{ code }] });
  });
});

test('a ballot on the present version is refused with a part that is gone', async () => {
  const { body } = await post(collecting().app, theBallot({ answers: [stance('dieu-2')] }));
  expect(body).toMatchObject({
    code: 'invalid',
    errors: [{ code: 'item-unknown', pointer: '/answers/0/item' }],
  });
});

test('a ballot on a version that there never was is refused', async () => {
  expect((await post(collecting().app, theBallot({ draft: '3' }))).body.code).toBe('draft-changed');
});

describe('a consultation made at the desk', () => {
  const made = { ...A_CONSULTATION, id: 'o-ban' };

  test('takes ballots once it is public, and as a draft is unknown', async () => {
    const { app, store } = collecting();
    await store.saveConsultation('mau', made, 'draft', 0, DEED);
    const ballot = theBallot({ consultation: 'o-ban' });
    expect((await post(app, ballot)).body.code).toBe('consultation-unknown');
    await store.saveConsultation('mau', made, 'public', 1, DEED);
    expect((await post(app, ballot)).status).toBe(201);
  });

  test('of another portal is unknown', async () => {
    const { app, store } = collecting();
    await store.saveConsultation('khac', made, 'public', 0, DEED);
    expect((await post(app, theBallot({ consultation: 'o-ban' }))).body.code).toBe('consultation-unknown');
  });
});

describe('a consultation that was', () => {
  const early = { kind: 'closed-early', reason: 'x' } as const;
  const again = { kind: 'reopened', reason: 'x', closesAt: '2027-06-01T17:00:00+07:00' } as const;

  test('closed early takes no ballot from then on, and says since when', async () => {
    const { app, store } = collecting();
    await store.intervene('mau', 'du-thao', early, 'lan', AT, 0);
    const { status, body } = await post(app, theBallot());
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'consultation-closed', final: true, at: AT });
  });

  test('opened again takes ballots until the new closing time', async () => {
    const { app, store } = collecting();
    await store.intervene('mau', 'du-thao', early, 'lan', EARLIER, 0);
    await store.intervene('mau', 'du-thao', again, 'lan', EARLIER, 1);
    expect((await post(app, theBallot())).body).toMatchObject({
      status: 'counted',
      closesAt: again.closesAt,
    });
    const after = testApp({
      store,
      hosted: consulting(A_CONSULTATION),
      now: () => Date.parse(again.closesAt),
    });
    expect((await post(after, theBallot())).body).toMatchObject({
      code: 'consultation-closed',
      at: again.closesAt,
    });
  });

  test('called off takes none, though its time is not over', async () => {
    const { app, store } = collecting();
    await store.intervene('mau', 'du-thao', { kind: 'annulled', reason: 'x' }, 'lan', EARLIER, 0);
    expect((await post(app, theBallot())).body).toMatchObject({ code: 'consultation-closed', at: EARLIER });
  });

  test('another takes ballots as before', async () => {
    const { app, store } = collecting();
    await store.intervene('mau', 'khac', early, 'lan', EARLIER, 0);
    expect((await post(app, theBallot())).status).toBe(201);
  });
});

describe('what happens between the look at the consultation and the store', () => {
  type Stage = ReturnType<typeof collecting>;
  /** Does something at that moment, once. */
  const meanwhile = ({ store }: Stage, what: () => Promise<unknown>) =>
    vi.spyOn(store, 'addBallot').mockImplementationOnce(async (row) => {
      await what();
      return store.addBallot(row);
    });
  const closeEarly = ({ store }: Stage, at: string) =>
    store.intervene('mau', 'du-thao', { kind: 'closed-early', reason: 'x' }, 'lan', at, 0);

  test('closed early: it is told when, and nothing is stored, though its own moment was before the officer was done', async () => {
    const stage = collecting();
    const ballot = theBallot();
    meanwhile(stage, () => closeEarly(stage, EARLIER));
    const { status, body } = await post(stage.app, ballot);
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'consultation-closed', final: true, at: EARLIER });
    expect(await stage.store.find('mau', ballot.id)).toBeUndefined();
  });

  test('closed and opened again: it is stored', async () => {
    const stage = collecting();
    meanwhile(stage, async () => {
      await closeEarly(stage, EARLIER);
      await stage.store.seal('mau', 'du-thao', AT);
      const closesAt = A_CONSULTATION.closesAt;
      await stage.store.intervene(
        'mau',
        'du-thao',
        { kind: 'reopened', reason: 'x', closesAt },
        'lan',
        AT,
        1,
      );
    });
    expect((await post(stage.app, theBallot())).status).toBe(201);
  });

  test('called off: it is refused', async () => {
    const stage = collecting();
    meanwhile(stage, () =>
      stage.store.intervene('mau', 'du-thao', { kind: 'annulled', reason: 'x' }, 'lan', AT, 0),
    );
    expect((await post(stage.app, theBallot())).body).toMatchObject({ code: 'consultation-closed' });
  });
});

test('a clock that was wrong for a moment, by which it was closed and counted, closes it for nobody once it is right', async () => {
  const { app, store } = collecting();
  await store.seal('mau', 'du-thao', new Date(A_CONSULTATION.closesAt).toISOString());
  expect((await post(app, theBallot())).status).toBe(201);
  expect((await post(app, theBallot())).status).toBe(201);
  expect(await store.arrivals('mau', 'du-thao')).toBe(2);
});

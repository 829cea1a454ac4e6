import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import type { Consultation } from '#protocol/consultation';
import type { DraftText } from '#protocol/draftText';
import type { Answer } from '#protocol/items/items';
import type { Stance } from '#protocol/items/stance';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import type { Store } from '../../../../server/store/store';
import { A_CONSULTATION, consulting } from '../consultations/aConsultation';
import { DEED, didBy } from '../did';
import { aBallot, NOW, post, testApp } from '../testCollector';

const AT = '2026-11-20T02:30:00.000Z';
const CLOSED = Date.parse(A_CONSULTATION.closesAt);
const early = { kind: 'closed-early', reason: 'Đã đủ ý kiến.' } as const;
const again = { kind: 'reopened', reason: 'Bão.', closesAt: '2027-06-01T17:00:00+07:00' } as const;
const annulled = { kind: 'annulled', reason: 'Sai dự thảo.' } as const;

function collecting(consultation = A_CONSULTATION, store: Store = createMemoryStore()) {
  let time = NOW;
  const app = testApp({ store, hosted: consulting(consultation), now: () => time });
  const read = async (path: string) => (await app.request(`/v1/mau/${path}`)).json();
  const theFile = () => read('consultations/du-thao.json');
  let voters = 0;
  /** As many voters as `count`, each with these answers. */
  const vote = async (count: number, answers: readonly Answer[], draft = '2') => {
    for (let n = 0; n < count; n++) {
      const token = String(voters++).padStart(32, '0');
      const ballot = aBallot({
        consultation: 'du-thao',
        draft,
        answers,
        credential: { kind: 'device', token },
      });
      expect((await post(app, ballot)).status).toBe(201);
    }
  };
  return { app, store, read, theFile, vote, at: (now: number) => (time = now) };
}
type Collecting = ReturnType<typeof collecting>;

const stance = (item: string, stance: Stance, reason?: string): Answer => ({
  ...{ item, kind: 'stance', stance },
  ...(reason && { reason }),
});
const itemIn = (file: { results: { items: { item: string }[] } }, id: string) =>
  file.results.items.find(({ item }) => item === id);

describe('results', () => {
  test('come with the closing, and not a moment before', async () => {
    const it = collecting();
    await it.vote(1, [stance('y-kien', 'agree')]);
    it.at(CLOSED - 1);
    expect(await it.theFile()).not.toHaveProperty('results');
    expect((await it.app.request('/v1/mau/consultations/du-thao/export.json')).status).toBe(404);
    it.at(CLOSED);
    expect(await it.theFile()).toHaveProperty('results');
  });

  test('are counted item by item, by what ballots were cast with', async () => {
    const it = collecting();
    const choice = (choice: string): Answer => ({ item: 'mot', kind: 'single', choice });
    await it.vote(12, [choice('a'), { item: 'nhieu', kind: 'multiple', choices: ['a', 'b'] }]);
    await it.vote(11, [choice('b'), { item: 'loi', kind: 'text', text: 'Ồn.' }]);
    await it.vote(10, [choice('c'), { item: 'muc', kind: 'rating', rating: 5 }]);
    it.at(CLOSED);
    const file = await it.theFile();
    expect(file.results.ballots).toEqual([{ credential: 'device', counted: 33 }]);
    expect(file.results.items.map(({ item }: { item: string }) => item)).toEqual([
      ...['mot', 'nhieu', 'y-kien', 'muc', 'loi', 'dieu-1.khoan-1', 'dieu-1.khoan-2'],
    ]);
    expect(itemIn(file, 'mot')).toEqual({
      item: 'mot',
      tallies: [{ credential: 'device', answered: 33, counts: { a: 12, b: 11, c: 10 } }],
      earlier: 0,
      later: 0,
      words: [],
    });
    expect(itemIn(file, 'nhieu')).toMatchObject({
      tallies: [{ answered: 12, counts: { a: null, b: 12, c: null } }],
    });
    expect(itemIn(file, 'muc')).toMatchObject({
      tallies: [{ answered: 10, counts: { 1: null, 2: null, 3: null, 4: null, 5: null } }],
    });
    expect(itemIn(file, 'loi')).toMatchObject({ tallies: [{ answered: 11, counts: {} }], words: [] });
  });

  test('have no small cell, and none that the total would tell', async () => {
    const it = collecting();
    await it.vote(30, [stance('y-kien', 'agree')]);
    await it.vote(12, [stance('y-kien', 'none')]);
    await it.vote(3, [stance('y-kien', 'disagree')]);
    it.at(CLOSED);
    expect(itemIn(await it.theFile(), 'y-kien')).toMatchObject({
      tallies: [{ answered: 45, counts: { agree: 30, disagree: null, none: null } }],
    });
  });

  test('count no opinion about an earlier wording: they say how many there were', async () => {
    const it = collecting();
    const answers = [
      stance('dieu-1.khoan-1', 'agree'),
      stance('dieu-1.khoan-2', 'agree'),
      stance('dieu-2', 'agree'),
    ];
    await it.vote(10, answers, '1');
    await it.vote(11, answers.slice(0, 2));
    it.at(CLOSED);
    const file = await it.theFile();
    expect(itemIn(file, 'dieu-1.khoan-1')).toMatchObject({ earlier: 0, tallies: [{ answered: 21 }] });
    expect(itemIn(file, 'dieu-1.khoan-2')).toMatchObject({ earlier: 10, tallies: [{ answered: 11 }] });
    expect(itemIn(file, 'dieu-2')).toBeUndefined();
  });

  test('have the words that a moderator showed, at once, in the order of their letters', async () => {
    const it = collecting();
    for (const words of ['c', 'a', 'b', 'giữ lại']) await it.vote(1, [stance('y-kien', 'agree', words)]);
    it.at(CLOSED);
    expect(itemIn(await it.theFile(), 'y-kien')).toMatchObject({ words: [] });
    for (const { slug, words } of await it.store.wordsOf('mau', 'du-thao', 'new', 10))
      await it.store.moderate('mau', slug, words === 'giữ lại' ? 'held' : 'shown', didBy('lan'));
    expect(itemIn(await it.theFile(), 'y-kien')).toMatchObject({ words: ['a', 'b', 'c'] });
  });

  test('have no words about an earlier wording', async () => {
    const it = collecting();
    await it.vote(1, [stance('dieu-1.khoan-2', 'agree', 'Về bản cũ.')], '1');
    await it.vote(1, [stance('dieu-1.khoan-2', 'agree', 'Về bản mới.')]);
    for (const { slug } of await it.store.wordsOf('mau', 'du-thao', 'new', 10))
      await it.store.moderate('mau', slug, 'shown', didBy('lan'));
    it.at(CLOSED);
    expect(itemIn(await it.theFile(), 'dieu-1.khoan-2')).toMatchObject({ words: ['Về bản mới.'] });
  });

  test('of what nobody answered are none, and no error', async () => {
    const it = collecting();
    it.at(CLOSED);
    expect((await it.theFile()).results).toMatchObject({ ballots: [], items: expect.any(Array) });
  });
});

const LIVE = { ...A_CONSULTATION, resultsFrom: 'opening' } as const;
const MINUTE = 60_000;

describe('results from the opening on', () => {
  /** Read when ten had come, and a minute later when twenty had: so ten are shown, and ten are behind. */
  async function live(store: Store = createMemoryStore()): Promise<Collecting> {
    const it = collecting(LIVE, store);
    for (const [minute, said] of (['agree', 'disagree'] as const).entries()) {
      it.at(NOW + minute * MINUTE);
      await it.vote(10, [stance('y-kien', said)]);
      await it.theFile();
    }
    return it;
  }

  test('are not there before there are twenty ballots, nor is their export', async () => {
    const it = collecting(LIVE);
    for (let minute = 0; minute < 19; minute++) {
      it.at(NOW + minute * MINUTE);
      await it.vote(1, [stance('y-kien', 'agree')]);
      expect(await it.theFile()).not.toHaveProperty('results');
      expect((await it.app.request('/v1/mau/consultations/du-thao/export.json')).status).toBe(404);
    }
    it.at(NOW + 20 * MINUTE);
    await it.vote(1, [stance('y-kien', 'agree')]);
    expect(await it.theFile()).toMatchObject({
      results: { ballots: [{ counted: 10 }], later: 10, export: { sha256: expect.any(String) } },
    });
    it.at(Date.parse(LIVE.opensAt) - 1);
    expect(await it.theFile()).toMatchObject({ opensAt: LIVE.opensAt });
  });

  test('do not move with a single ballot, whoever asks however often, and say how many are not in them', async () => {
    const it = await live();
    const { results: first } = await it.theFile();
    const file = await it.app.request('/v1/mau/consultations/du-thao/export.json');
    const bytes = await file.text();
    expect(first).toMatchObject({ ballots: [{ counted: 10 }], later: 10 });
    for (let more = 1; more < 10; more++) {
      it.at(NOW + (more + 2) * MINUTE);
      await it.vote(1, [stance('y-kien', 'none')]);
      expect((await it.theFile()).results).toEqual({ ...first, later: 10 + more });
      const again = await it.app.request('/v1/mau/consultations/du-thao/export.json');
      expect(await again.text()).toBe(bytes);
    }
    it.at(NOW + 20 * MINUTE);
    await it.vote(1, [stance('y-kien', 'none')]);
    expect((await it.theFile()).results).toMatchObject({ ballots: [{ counted: 20 }], later: 10 });
  });

  test('have every ballot at the closing', async () => {
    const it = await live();
    await it.vote(3, [stance('y-kien', 'agree')]);
    it.at(CLOSED);
    const file = await it.theFile();
    expect(file.results).toMatchObject({ ballots: [{ counted: 23 }], later: 0 });
    expect(itemIn(file, 'y-kien')).toMatchObject({
      tallies: [{ answered: 23, counts: { agree: 13, disagree: null, none: null } }],
    });
  });

  test('are counted once a minute at most, anew when it is closed, and not at all when nothing can come of it', async () => {
    const memory = createMemoryStore();
    const counted = vi.fn(memory.counted);
    const it = await live({ ...memory, counted });
    expect(counted).toHaveBeenCalledTimes(2);
    await it.vote(10, [stance('y-kien', 'agree')]);
    expect((await it.theFile()).results).toMatchObject({ ballots: [{ counted: 10 }], later: 20 });
    expect(counted).toHaveBeenCalledTimes(2);
    it.at(NOW + 2 * MINUTE);
    await it.theFile();
    expect(counted).toHaveBeenCalledTimes(3);
    await memory.intervene('mau', 'du-thao', early, 'lan', new Date(NOW + 2 * MINUTE).toISOString(), 0);
    for (const minute of [2, 3, 4]) {
      it.at(NOW + minute * MINUTE);
      await it.theFile();
    }
    expect(counted).toHaveBeenCalledTimes(4);
  });

  test('of an earlier version of the text are those of its words: what reads otherwise now has none, until it is counted anew', async () => {
    const it = collecting({ ...A_CONSULTATION, id: 'khac' });
    await it.store.saveConsultation('mau', LIVE, 'public', 0, DEED);
    for (const minute of [0, 1]) {
      it.at(NOW + minute * MINUTE);
      await it.vote(10, [stance('y-kien', 'agree'), stance('dieu-1.khoan-1', 'agree')]);
      await it.theFile();
    }
    const before = (await it.theFile()).results;
    const text = LIVE.text as DraftText;
    const reworded: Consultation = {
      ...LIVE,
      draft: '3',
      text: {
        ...text,
        parts: text.parts.map((part) => (part.id === 'dieu-1.khoan-1' ? { ...part, since: '3' } : part)),
        versions: [
          ...text.versions,
          { draft: '3', at: '2026-11-24T09:00:00+07:00', removed: [], reworded: [] },
        ],
      },
    };
    await it.store.saveConsultation('mau', reworded, 'public', 1, DEED);
    await it.vote(1, [stance('dieu-1.khoan-1', 'disagree')], '3');
    it.at(NOW + 2 * MINUTE);
    const file = await it.theFile();
    expect(file.draft).toBe('3');
    expect(file.results.items.map(({ item }: { item: string }) => item)).toEqual(
      before.items.map(({ item }: { item: string }) => item),
    );
    expect(itemIn(file, 'y-kien')).toMatchObject({ earlier: 0, tallies: [{ answered: 10 }] });
    expect(itemIn(file, 'dieu-1.khoan-1')).toMatchObject({ earlier: 10, tallies: [{ answered: 0 }] });
    expect(file.results.export).toEqual(before.export);
    expect(await it.read('consultations/du-thao/export.json')).toMatchObject({ draft: '2' });
  });
});

describe('the export', () => {
  async function closed(): Promise<Collecting> {
    const it = collecting();
    await it.vote(12, [
      stance('y-kien', 'agree', 'Lời riêng.'),
      { item: 'nhieu', kind: 'multiple', choices: ['a', 'b'] },
    ]);
    await it.vote(11, [stance('y-kien', 'disagree'), { item: 'nhieu', kind: 'multiple', choices: ['c'] }]);
    await it.vote(10, [stance('y-kien', 'none')]);
    await it.vote(3, [{ item: 'mot', kind: 'single', choice: 'a' }]);
    it.at(CLOSED);
    return it;
  }

  test('is the file whose hash the results name, below the endpoint', async () => {
    const it = await closed();
    const { file, sha256, whole } = (await it.theFile()).results.export;
    const reply = await it.app.request(`/v1/mau/${file}`);
    expect(reply.headers.get('Content-Type')).toBe('application/json');
    expect(
      createHash('sha256')
        .update(await reply.text())
        .digest('hex'),
    ).toBe(sha256);
    expect(whole).toMatch(/^[0-9a-f]{64}$/);
    expect(whole).not.toBe(sha256);
  });

  test('has every answer by itself: a recount gives what the results say, and hidden cells are left out', async () => {
    const it = await closed();
    const { answers } = await it.read('consultations/du-thao/export.json');
    const lineOf = (id: string) => answers.find(({ item }: { item: string }) => item === id);
    expect(lineOf('y-kien').chosen).toEqual([
      ...Array(12).fill('agree'),
      ...Array(11).fill('disagree'),
      ...Array(10).fill('none'),
    ]);
    expect(lineOf('nhieu').chosen).toEqual([
      ...Array(12).fill('a'),
      ...Array(12).fill('b'),
      ...Array(11).fill('c'),
    ]);
    expect(lineOf('mot')).toEqual({
      ...{ item: 'mot', kind: 'single', credential: 'device', answered: 3, earlier: 0 },
      ...{ hidden: ['a', 'b', 'c'], chosen: [] },
    });
  });

  test('has no words, no token and nothing of who sent what when', async () => {
    const it = await closed();
    const text = await (await it.app.request('/v1/mau/consultations/du-thao/export.json')).text();
    expect(text).not.toContain('Lời riêng');
    expect(text).not.toMatch(/[0-9a-f]{32}|2026-11-24|T\d\d:/);
  });
});

describe('a consultation that was', () => {
  test('called off is closed and says why, and has no results and no export for ever', async () => {
    const it = collecting({ ...A_CONSULTATION, resultsFrom: 'opening' });
    await it.vote(12, [stance('y-kien', 'agree')]);
    await it.store.intervene('mau', 'du-thao', annulled, 'lan', AT, 0);
    for (const now of [NOW, CLOSED]) {
      it.at(now);
      const file = await it.theFile();
      expect(file).toMatchObject({ annulled: true, interventions: [{ ...annulled, at: AT }] });
      expect(file).not.toHaveProperty('results');
      expect((await it.app.request('/v1/mau/consultations/du-thao/export.json')).status).toBe(404);
    }
    expect((await it.read('consultations.json')).consultations).toMatchObject([{ annulled: true }]);
  });

  test('closed early has results at once; opened again it keeps them', async () => {
    const it = collecting();
    await it.store.intervene('mau', 'du-thao', early, 'lan', AT, 0);
    const { results } = await it.theFile();
    expect(results).toMatchObject({ ballots: [], later: 0 });
    await it.store.intervene('mau', 'du-thao', again, 'lan', AT, 1);
    const file = await it.theFile();
    expect(file).toMatchObject({ closesAt: again.closesAt, results });
    expect((await it.read('consultations.json')).consultations).toMatchObject([{ closesAt: again.closesAt }]);
    expect(file.interventions).toEqual([
      { kind: 'closed-early', at: AT, reason: early.reason },
      { kind: 'reopened', at: AT, reason: again.reason },
    ]);
  });

  test('opened again and closed again with a few ballots more tells nothing of them, and with ten it tells all', async () => {
    const it = collecting();
    const theExport = async () => (await it.app.request('/v1/mau/consultations/du-thao/export.json')).text();
    let deeds = 0;
    const does = (deed: typeof early | typeof again, now: number) => {
      it.at(now);
      return it.store.intervene('mau', 'du-thao', deed, 'lan', new Date(now).toISOString(), deeds++);
    };
    await it.vote(30, [stance('y-kien', 'agree')]);
    await does(early, NOW);
    const { results } = await it.theFile();
    const bytes = await theExport();
    expect(results).toMatchObject({ ballots: [{ counted: 30 }], later: 0 });

    await does(again, NOW + MINUTE);
    await it.vote(3, [stance('y-kien', 'disagree')]);
    it.at(NOW + 3 * MINUTE);
    expect((await it.theFile()).results).toEqual({ ...results, later: 3 });
    expect(await theExport()).toBe(bytes);
    await does(early, NOW + 4 * MINUTE);
    for (const minute of [4, 6]) {
      it.at(NOW + minute * MINUTE);
      expect((await it.theFile()).results).toEqual({ ...results, later: 3 });
      expect(await theExport()).toBe(bytes);
    }

    await does(again, NOW + 7 * MINUTE);
    await it.vote(7, [stance('y-kien', 'disagree')]);
    expect((await it.theFile()).results).toEqual({ ...results, later: 10 });
    await does(early, NOW + 8 * MINUTE);
    const file = await it.theFile();
    expect(file.results).toMatchObject({ ballots: [{ counted: 40 }], later: 0 });
    expect(itemIn(file, 'y-kien')).toMatchObject({ tallies: [{ answered: 40, counts: { agree: 30 } }] });
    expect(
      createHash('sha256')
        .update(await theExport())
        .digest('hex'),
    ).toBe(file.results.export.sha256);
  });

  test('changed by one voter ten times tells nothing of that one', async () => {
    const it = collecting();
    const said = (revision: number, token: string) =>
      aBallot({
        ...{ consultation: 'du-thao', draft: '2', revision },
        answers: [stance('y-kien', revision === 1 ? 'agree' : 'disagree')],
        credential: { kind: 'device', token },
      });
    const token = 'f'.repeat(32);
    await it.vote(30, [stance('y-kien', 'agree')]);
    await post(it.app, said(1, token));
    await it.store.intervene('mau', 'du-thao', early, 'lan', AT, 0);
    const { results } = await it.theFile();
    await it.store.intervene('mau', 'du-thao', again, 'lan', AT, 1);
    for (let revision = 2; revision < 14; revision++)
      expect((await post(it.app, said(revision, token))).status).toBe(201);
    await it.store.intervene('mau', 'du-thao', early, 'lan', AT, 2);
    expect((await it.theFile()).results).toEqual({ ...results, later: 1 });
  });

  test('answered by the agency says what became of each item, in the items’ order, and no officer’s name', async () => {
    const it = collecting();
    const said = { kind: 'accepted', text: 'Tiếp thu.', by: 'can-bo-lan', at: AT } as const;
    for (const item of ['da-bo', 'y-kien', 'mot'])
      await it.store.setOutcome('mau', 'du-thao', { ...said, item });
    await it.store.intervene('mau', 'du-thao', early, 'can-bo-lan', AT, 0);
    const file = await it.theFile();
    expect(file.outcomes).toEqual(
      ['mot', 'y-kien', 'da-bo'].map((item) => ({ item, kind: 'accepted', text: 'Tiếp thu.' })),
    );
    expect(JSON.stringify(file)).not.toContain('can-bo-lan');
  });
});

test('one from the desk is listed and read like any other once it is public, and as a draft is not found', async () => {
  const it = collecting();
  const made = { ...A_CONSULTATION, id: 'o-ban' };
  await it.store.saveConsultation('mau', made, 'draft', 0, DEED);
  await it.store.saveConsultation('khac', { ...made, id: 'cua-khac' }, 'public', 0, DEED);
  const ids = async () =>
    (await it.read('consultations.json')).consultations.map(({ id }: { id: string }) => id);
  expect(await ids()).toEqual(['du-thao']);
  expect((await it.app.request('/v1/mau/consultations/o-ban.json')).status).toBe(404);
  it.at(CLOSED);
  expect((await it.app.request('/v1/mau/consultations/o-ban/export.json')).status).toBe(404);
  await it.store.saveConsultation('mau', made, 'public', 1, DEED);
  expect(await ids()).toEqual(['du-thao', 'o-ban']);
  expect(await it.read('consultations/o-ban.json')).toMatchObject({
    ...made,
    results: {},
    now: expect.any(String),
  });
});

import { describe, expect, test } from 'vitest';
import type { Answer } from '#protocol/items/items';
import type { Stance } from '#protocol/items/stance';
import { A_CONSULTATION } from '../../consultations/aConsultation';
import { didBy } from '../../did';
import { aBallot, post } from '../../testCollector';
import { CONSULTATIONS, consultingWorld } from './testConsultations';

const PATH = `${CONSULTATIONS}/du-thao/outcomes`;
const CLOSED = Date.parse(A_CONSULTATION.closesAt);
const SAID = {
  form: 'outcome',
  item: 'dieu-1.khoan-1',
  outcomeKind: 'partly',
  outcomeText: ' Đã sửa <một> chữ. ',
};

async function closed() {
  const world = await consultingWorld();
  await world.at(CLOSED);
  return world;
}

test('an outcome is written only once it is closed', async () => {
  const { desk, store } = await consultingWorld();
  expect((await desk.get(PATH)).status).toBe(404);
  const { status, page } = await desk.post(PATH, SAID);
  expect(status).toBe(404);
  expect(page).toContain('Đã sửa &lt;một&gt; chữ. </textarea>');
  expect(await store.outcomes('mau', 'du-thao')).toEqual([]);
});

test('each item has its own, which is written, written anew and taken away', async () => {
  const { desk, store } = await closed();
  expect((await desk.get(PATH)).page).toContain('href="?item=dieu-1.khoan-1#item-5"');
  const form = await desk.get(`${PATH}?item=dieu-1.khoan-1`);
  expect(form.page).toContain('<option value="explained">Giải trình</option>');
  const saved = await desk.post(PATH, SAID);
  expect(saved.headers.get('Location')).toBe(`${PATH}?done=outcome`);
  expect((await desk.get(PATH)).page).toContain('Đã sửa &lt;một&gt; chữ.');
  const [before] = await store.outcomes('mau', 'du-thao');
  expect(before).toMatchObject({ kind: 'partly', text: 'Đã sửa <một> chữ.', by: 'Trần Thị Lan' });
  const seen = before?.at ?? '';
  expect((await desk.post(PATH, { ...SAID, seen, outcomeKind: 'accepted' })).status).toBe(303);
  expect(await store.outcomes('mau', 'du-thao')).toMatchObject([{ kind: 'accepted' }]);
  const again = (await store.outcomes('mau', 'du-thao'))[0]?.at ?? '';
  const removed = await desk.post(PATH, { ...SAID, form: 'outcome-removed', seen: again });
  expect(removed.headers.get('Location')).toBe(`${PATH}?done=outcome-removed`);
  expect(await store.outcomes('mau', 'du-thao')).toEqual([]);
});

test('what is wrong with one is told, and what was typed is still there', async () => {
  const { desk, store } = await closed();
  const { status, page } = await desk.post(PATH, { ...SAID, outcomeKind: '' });
  expect(status).toBe(422);
  expect(page).toContain('Chọn kết quả tiếp thu');
  expect(page).toContain('Đã sửa &lt;một&gt; chữ.');
  expect((await desk.post(PATH, { ...SAID, outcomeText: '' })).page).toContain('Viết nội dung tiếp thu');
  expect((await desk.post(PATH, { ...SAID, outcomeText: 'a'.repeat(5001) })).page).toContain('bớt 1');
  expect((await desk.post(PATH, { ...SAID, item: 'khac' })).status).toBe(404);
  expect(await store.outcomes('mau', 'du-thao')).toEqual([]);
});

test('what somebody else has said meanwhile is not written over unseen', async () => {
  const { desk, store } = await closed();
  await desk.post(PATH, SAID);
  const { status, page } = await desk.post(PATH, { ...SAID, seen: '', outcomeText: 'Lời khác' });
  expect(status).toBe(409);
  expect(page).toContain('có người khác sửa');
  expect(page).toContain('Lời khác</textarea>');
  expect(await store.outcomes('mau', 'du-thao')).toMatchObject([{ text: 'Đã sửa <một> chữ.' }]);
});

describe('at each item', () => {
  /** What stands at an item, from its heading to what leads to its form. */
  const at = (page: string, index: number) =>
    page.slice(page.indexOf(`id="item-${index}"`), page.indexOf(`id="write-${index}"`));
  const fact = (name: string, value: string) => `<dt>${name}</dt><dd>${value}</dd>`;

  async function voted() {
    const world = await consultingWorld();
    const vote = async (count: number, answers: readonly Answer[], draft = '2') => {
      for (let n = 0; n < count; n++) {
        const token = crypto.randomUUID().replaceAll('-', '');
        const credential = { kind: 'device', token } as const;
        const ballot = aBallot({ consultation: 'du-thao', draft, answers, credential });
        expect((await post(world.app, ballot)).status).toBe(201);
      }
    };
    const stance = (item: string, stance: Stance) => ({ item, kind: 'stance', stance }) as const;
    await vote(13, [stance('y-kien', 'agree'), { item: 'mot', kind: 'single', choice: 'b' }]);
    await vote(11, [stance('y-kien', 'disagree')]);
    await vote(4, [stance('y-kien', 'none'), stance('dieu-1.khoan-1', 'disagree')]);
    await vote(2, [stance('dieu-1.khoan-2', 'agree')], '1');
    return world;
  }

  test('stand the numbers that everybody sees, and no other', async () => {
    const { app, desk, at: setClock } = await voted();
    await setClock(CLOSED);
    const { page } = await desk.get(PATH);
    const stance = at(page, 2);
    expect(stance).toContain(fact('Số trả lời', '28'));
    expect(stance).toContain(fact('Đồng ý', '13'));
    // It would tell the four.
    expect(stance).toContain(fact('Không đồng ý', 'không nêu số'));
    expect(stance).toContain(fact('Không có ý kiến', 'không nêu số'));
    expect(at(page, 5)).toContain(fact('Số trả lời', '4'));
    expect(at(page, 5)).toContain(fact('Không đồng ý', 'không nêu số'));
    expect(at(page, 6)).toContain('Ý kiến về bản trước: 2');
    expect(at(page, 6)).not.toContain('id="item-7"');
    expect(page).not.toContain('<dd>11</dd>');
    expect(page).toContain('những gì mọi người thấy');
    const { results } = await (await app.request('/v1/mau/consultations/du-thao.json')).json();
    expect(results.items[2].tallies[0].counts).toEqual({ agree: 13, disagree: null, none: null });
  });

  test('they stand beside the form too, also where it comes back', async () => {
    const { desk, at: setClock } = await voted();
    await setClock(CLOSED);
    const wrong = { ...SAID, item: 'y-kien', outcomeText: '' };
    for (const { page } of [await desk.get(`${PATH}?item=y-kien`), await desk.post(PATH, wrong)])
      expect(page).toMatch(/id="item-2"[\s\S]*<dt>Đồng ý<\/dt><dd>13<\/dd>[\s\S]*name="outcomeText"/);
  });

  test('stands how much was written that everybody reads, and how much waits, with the way to it', async () => {
    const { app, desk, store, at: setClock } = await consultingWorld();
    const write = async (item: string, reason: string, draft = '2') => {
      const token = crypto.randomUUID().replaceAll('-', '');
      const credential = { kind: 'device', token } as const;
      const answers = [{ item, kind: 'stance', stance: 'agree', reason } as const];
      const ballot = aBallot({ consultation: 'du-thao', draft, answers, credential });
      expect((await post(app, ballot)).status).toBe(201);
    };
    for (const reason of ['Một.', 'Hai.', 'Ba.']) await write('y-kien', reason);
    await write('dieu-1.khoan-2', 'Về lời cũ.', '1');
    const written = await store.wordsOf('mau', 'du-thao', 'new', 9);
    for (const { slug, words } of written)
      if (words !== 'Ba.') await store.moderate('mau', slug, 'shown', didBy('Lan'));
    await setClock(CLOSED);
    const { page } = await desk.get(PATH);
    const words = `${PATH.replace('/outcomes', '/words')}?shelf=`;
    expect(at(page, 2)).toContain(
      `<p>Ý kiến viết: <a href="${words}shown">2\u00a0đã công bố</a>, <a href="${words}new">1\u00a0chờ duyệt</a>.</p>`,
    );
    // What was let through about an earlier wording nobody reads.
    expect(at(page, 6)).toContain('<p>Ý kiến viết: 0\u00a0đã công bố, 0\u00a0chờ duyệt.</p>');
    expect(at(page, 0)).not.toContain('Ý kiến viết');
  });

  test('is said that nobody answered, and of what was called off there are no numbers', async () => {
    const { desk } = await closed();
    expect(at((await desk.get(PATH)).page, 0)).toContain(fact('Số trả lời', '0'));
    const world = await voted();
    const annulled = { form: 'annulled', annulReason: 'Sai.' };
    expect((await world.desk.post(PATH.replace('/outcomes', ''), annulled)).status).toBe(303);
    const { page } = await world.desk.get(PATH);
    expect(page).toContain('đã huỷ nên không tính kết quả');
    expect(page).not.toContain('Số trả lời');
  });
});

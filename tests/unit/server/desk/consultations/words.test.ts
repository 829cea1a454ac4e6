import { expect, test } from 'vitest';
import type { Consultation } from '#protocol/consultation';
import type { Part } from '#protocol/draftText';
import type { AppOptions } from '../../../../../server/app';
import { A_CONSULTATION, consulting } from '../../consultations/aConsultation';
import { didBy } from '../../did';
import { aBallot, post } from '../../testCollector';
import { aPublicOne, CONSULTATIONS, consultingWorld } from './testConsultations';

const PATH = `${CONSULTATIONS}/du-thao/words`;
const CLOSED = Date.parse(A_CONSULTATION.closesAt);
/** How somebody says what they think of a part, under a version. */
const about = (item: string, reason: string, draft = '2') => ({
  ...{ draft, answers: [{ item, kind: 'stance', stance: 'agree', reason }] },
});
const opinions = (page: string) => page.split('<li><p class="words">').slice(1);
const slugsOf = (page: string) =>
  [...page.matchAll(/name="slug" value="([^"]+)"/g)].map(([, slug]) => slug ?? '');

async function written(...texts: readonly string[]) {
  return writing(A_CONSULTATION, texts);
}

async function writing(
  consultation: Consultation,
  texts: readonly string[],
  options: Partial<AppOptions> = {},
) {
  const world = await consultingWorld({ hosted: consulting(consultation), ...options });
  const write = async (
    text: string,
    changes: object = {},
    token = crypto.randomUUID().replaceAll('-', ''),
  ) => {
    const ballot = aBallot({
      consultation: 'du-thao',
      draft: '2',
      answers: [{ item: 'loi', kind: 'text', text }],
      credential: { kind: 'device', token },
      ...changes,
    });
    expect((await post(world.app, ballot)).status).toBe(201);
  };
  for (const text of texts) await write(text);
  return { ...world, write };
}

test('each waits with what it is about, to be shown or held, and the officer is told what to look for', async () => {
  const { desk, write } = await written('Ồn <quá>');
  await write('', about('dieu-1.khoan-1', 'Về khoản một.'));
  await write('', about('dieu-1.khoan-2', 'Về lời cũ.', '1'));
  await write('', about('dieu-2', 'Về điều đã bỏ.', '1'));
  const { page } = await desk.get(PATH);
  expect(page).toContain('Ồn &lt;quá&gt;');
  expect(page).toContain('<dd>Khoản 1 Khoản 1</dd>');
  expect(page).toContain('dieu-2 (không còn trong dự thảo)');
  expect(page.match(/Viết về bản trước/g)).toHaveLength(1);
  expect(page).toContain('không lần ra người viết');
  expect(page).toContain('số điện thoại');
  expect(page).toContain('cùng với kết quả');
  expect(slugsOf(page)).toHaveLength(4);
});

test('what was decided stands on another shelf, with whose decision it was, and can be decided anew', async () => {
  const { app, desk, at } = await written('Ồn.');
  const [slug = ''] = slugsOf((await desk.get(PATH)).page);
  const shownWords = async () => {
    const file = await (await app.request('/v1/mau/consultations/du-thao.json')).json();
    return file.results?.items.find(({ item }: { item: string }) => item === 'loi').words;
  };
  const done = await desk.post(PATH, { form: 'shown', slug, shelf: 'new', after: '' });
  expect(done.headers.get('Location')).toBe(`${PATH}?shelf=new&done=shown`);
  expect((await desk.get(PATH)).page).toContain('Không có ý kiến nào.');
  const shelf = (await desk.get(`${PATH}?shelf=shown`)).page;
  expect(shelf).toContain('Ồn.');
  expect(shelf).toContain('Người duyệt: Trần Thị Lan');
  expect(shelf).not.toContain('value="shown">Công bố');
  expect(await shownWords()).toBeUndefined();
  await at(CLOSED);
  expect(await shownWords()).toEqual(['Ồn.']);
  await desk.post(PATH, { form: 'held', slug, shelf: 'shown', after: '' });
  expect(await shownWords()).toEqual([]);
  expect((await desk.get(`${PATH}?shelf=held`)).page).toContain('Ồn.');
});

test('fifty stand on a page, and a decision leads back to the same one', async () => {
  const { desk } = await written(...Array.from({ length: 51 }, (_, n) => `Ý kiến ${n}`));
  const first = slugsOf((await desk.get(PATH)).page);
  expect(first).toHaveLength(50);
  const after = first.at(-1) ?? '';
  const next = await desk.get(`${PATH}?shelf=new&after=${after}`);
  const [slug = ''] = slugsOf(next.page);
  expect(slugsOf(next.page)).toHaveLength(1);
  expect((await desk.get(PATH)).page).toContain(`?shelf=new&after=${after}"`);
  const done = await desk.post(PATH, { form: 'held', slug, shelf: 'new', after });
  expect(done.headers.get('Location')).toBe(`${PATH}?shelf=new&after=${after}&done=held`);
});

test('what its author has changed meanwhile is told, and nothing is done', async () => {
  const token = 'a'.repeat(32);
  const { desk, write, store } = await written();
  await write('Trước', {}, token);
  const [slug = ''] = slugsOf((await desk.get(PATH)).page);
  await write('Sau', { revision: 2 }, token);
  const { status, page } = await desk.post(PATH, { form: 'shown', slug, shelf: 'new', after: '' });
  expect(status).toBe(409);
  expect(page).toContain('Người viết đã sửa hoặc rút ý kiến này');
  expect(await store.wordsOf('mau', 'du-thao', 'new', 9)).toMatchObject([{ words: 'Sau' }]);
});

test('shelves, places and decisions that there are not are as if none had been named', async () => {
  const { desk, store } = await written('Ồn.');
  const odd = `${PATH}?shelf=khac&after=%3Cb%3E&done=khac`;
  expect(slugsOf((await desk.get(odd)).page)).toHaveLength(1);
  const [slug = ''] = slugsOf((await desk.get(PATH)).page);
  const { headers } = await desk.post(PATH, { form: 'new', slug, shelf: '//khac', after: '"' });
  expect(headers.get('Location')).toBe(`${PATH}?shelf=new`);
  expect(await store.wordsOf('mau', 'du-thao', 'new', 9)).toHaveLength(1);
});

test('beside an opinion on a part stands what the part said when it was written, its points too', async () => {
  const long = 'Dài '.repeat(76);
  const part = (id: string, level: Part['level'], text: string, changes: Partial<Part> = {}): Part => ({
    ...{ level, id, label: 'Khoản 1', heading: '', text, since: '1', ...changes },
  });
  const { desk, write } = await writing(
    {
      ...A_CONSULTATION,
      draft: '3',
      text: {
        lang: 'vi',
        parts: [
          part('dieu-1', 'article', 'Lời dẫn.', { label: 'Điều 1' }),
          part('dieu-1.khoan-1', 'clause', 'Chợ <họp>:'),
          part('dieu-1.khoan-1.a', 'point', 'ban đêm;', { label: 'Điểm a' }),
          part('dieu-1.khoan-2', 'clause', long, { label: 'Khoản 2' }),
          part('dieu-1.khoan-3', 'clause', 'Lời mới.', { label: 'Khoản 3', since: '3' }),
          part('dieu-1.khoan-4', 'clause', 'Lời nay.', { label: 'Khoản 4', since: '2' }),
        ],
        versions: ['1', '2', '3'].map((draft) => ({
          ...{ draft, at: '2026-10-01T08:00:00+07:00', removed: [] },
          reworded: draft === '1' ? [] : [{ id: 'dieu-1.khoan-3', before: `Lời trước bản ${draft}.` }],
        })),
      },
    },
    ['Về câu hỏi.'],
  );
  await write('', about('dieu-1.khoan-1', 'Một.', '3'));
  await write('', about('dieu-1.khoan-2', 'Hai.', '3'));
  await write('', about('dieu-1.khoan-3', 'Ba, sớm.', '1'));
  await write('', about('dieu-1.khoan-3', 'Ba, muộn.', '2'));
  await write('', about('dieu-1.khoan-4', 'Bốn, lời không còn.', '1'));
  const all = opinions((await desk.get(PATH)).page);
  const beside = (words: string) => all.find((one) => one.startsWith(words)) ?? '';
  const fold = (name: string, text: string, open = ' open') =>
    `<details${open}>\n<summary>Nguyên văn ${name}</summary>\n<blockquote>${text}</blockquote>`;
  expect(beside('Một.')).toContain(fold('Khoản 1 Điều 1', 'Chợ &lt;họp&gt;:\na) ban đêm;'));
  expect(beside('Hai.')).toContain(fold('Khoản 2 Điều 1', long, ''));
  expect(beside('Ba, sớm.')).toContain(fold('Khoản 3 Điều 1 ở bản trước', 'Lời trước bản 2.'));
  expect(beside('Ba, muộn.')).toContain(fold('Khoản 3 Điều 1 ở bản trước', 'Lời trước bản 3.'));
  for (const words of ['Bốn', 'Về câu hỏi.']) {
    expect(beside(words)).toContain('<dt>Ý kiến về</dt>');
    expect(beside(words)).not.toContain('<details');
  }
});

test.each([
  ['an earlier wording', 'dieu-1.khoan-2', 'Viết về bản trước của phần này'],
  ['what is no longer asked', 'dieu-2', 'Viết về nội dung không còn được hỏi'],
])('words about %s are not let through, whatever form asks for it', async (_, item, sentence) => {
  const { desk, write, store } = await written();
  await write('', about(item, 'Chữ.', '1'));
  const { page } = await desk.get(PATH);
  expect(page).toContain(sentence);
  expect(page).not.toContain('value="shown"');
  const [slug = ''] = slugsOf(page);
  const decision = { slug, shelf: 'new', after: '' };
  const forced = await desk.post(PATH, { ...decision, form: 'shown' });
  expect(forced.status).toBe(409);
  expect(forced.page).toMatch(new RegExp(`role="alert"[\\s\\S]*${sentence}`));
  expect(await store.wordsOf('mau', 'du-thao', 'new', 9)).toHaveLength(1);
  expect((await desk.post(PATH, { ...decision, form: 'held' })).status).toBe(303);
  const held = await desk.get(`${PATH}?shelf=held`);
  expect(held.page).toContain(sentence);
  expect(held.page).not.toContain('value="shown"');
  expect((await desk.post(PATH, { ...decision, form: 'shown' })).status).toBe(409);
  expect(await store.wordsOf('mau', 'du-thao', 'shown', 9)).toEqual([]);
});

test('what was let through before a new version can be taken back, and is not let through again', async () => {
  const { desk, write, store } = await written();
  await write('', about('dieu-1.khoan-2', 'Chữ.', '1'));
  const [waiting] = await store.wordsOf('mau', 'du-thao', 'new', 9);
  const slug = waiting?.slug ?? '';
  await store.moderate('mau', slug, 'shown', didBy('Ai đó'));
  expect((await desk.get(`${PATH}?shelf=shown`)).page).toContain('value="held"');
  expect((await desk.post(PATH, { form: 'shown', slug, shelf: 'shown', after: '' })).status).toBe(409);
  expect((await desk.post(PATH, { form: 'held', slug, shelf: 'shown', after: '' })).status).toBe(303);
});

test('those whose names begin alike are told from each other', async () => {
  let count = 10;
  const { desk, write, store } = await writing(A_CONSULTATION, [], { randomId: () => `ten-${count++}` });
  await write('', about('dieu-1.khoan-2', 'Về lời cũ.', '1'));
  await write('', about('dieu-1.khoan-2', 'Về lời mới.', '2'));
  for (const { slug, draft } of await store.wordsOf('mau', 'du-thao', 'new', 9)) {
    const { status } = await desk.post(PATH, { form: 'shown', slug, shelf: 'new', after: '' });
    expect(status).toBe(draft === '1' ? 409 : 303);
  }
});

test('words of another consultation are not decided on from this one', async () => {
  const { desk, store } = await written('Ồn.');
  const [slug = ''] = slugsOf((await desk.get(PATH)).page);
  const other = await aPublicOne(desk);
  for (const form of ['shown', 'held'])
    expect((await desk.post(`${other}/words`, { form, slug, shelf: 'new', after: '' })).status).toBe(409);
  expect(await store.wordsOf('mau', 'du-thao', 'new', 9)).toHaveLength(1);
});

test('what was written in a consultation that was called off is not let through: there are no results', async () => {
  const { desk, store, write } = await written('Ồn.', 'Vui.');
  await write('', about('dieu-1.khoan-2', 'Về lời cũ.', '1'));
  const [{ slug = '' } = {}, other] = await store.wordsOf('mau', 'du-thao', 'new', 9);
  await desk.post(`${CONSULTATIONS}/du-thao`, { form: 'annulled', annulReason: 'Sai dự thảo.' });
  const { page } = await desk.get(PATH);
  expect(page.match(/đã huỷ nên không có kết quả/g)).toHaveLength(2);
  expect(page.match(/Viết về bản trước/g)).toHaveLength(1);
  expect(page).not.toContain('value="shown">Công bố');
  const refused = await desk.post(PATH, { form: 'shown', slug, shelf: 'new', after: '' });
  expect(refused.status).toBe(409);
  expect(await store.wordsOf('mau', 'du-thao', 'shown', 9)).toEqual([]);
  const held = await desk.post(PATH, { form: 'held', slug: other?.slug ?? '', shelf: 'new', after: '' });
  expect(held.status).toBe(303);
});

import { expect, test } from 'vitest';
import { A_CONSULTATION } from '../../consultations/aConsultation';
import { aBallot, post } from '../../testCollector';
import { CONSULTATIONS, consultingWorld } from './testConsultations';

const PATH = `${CONSULTATIONS}/du-thao/words`;
const CLOSED = Date.parse(A_CONSULTATION.closesAt);
const slugsOf = (page: string) =>
  [...page.matchAll(/name="slug" value="([^"]+)"/g)].map(([, slug]) => slug ?? '');

async function written(...texts: readonly string[]) {
  const world = await consultingWorld();
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
  const about = (item: string, reason: string, draft = '2') =>
    write('', { draft, answers: [{ item, kind: 'stance', stance: 'agree', reason }] });
  await about('dieu-1.khoan-1', 'Về khoản một.');
  await about('dieu-1.khoan-2', 'Về lời cũ.', '1');
  await about('dieu-2', 'Về điều đã bỏ.', '1');
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

import { expect, test } from 'vitest';
import { A_CONSULTATION } from '../../consultations/aConsultation';
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

import { describe, expect, test } from 'vitest';
import { A_CONSULTATION, consulting } from '../../consultations/aConsultation';
import {
  aDraft,
  aPublicOne,
  BASICS,
  CONSULTATIONS,
  consultingWorld,
  DRAFT,
  putText,
  SINGLE,
} from './testConsultations';

const OPEN = Date.parse('2026-12-02T02:00:00Z');
const CLOSED = Date.parse('2027-01-02T02:00:00Z');
const ID = 'quy-che-cho-dem-ven-song';

async function publicly() {
  const world = await consultingWorld();
  const path = await aPublicOne(world.desk);
  const made = async () => world.store.consultation('mau', ID);
  return { ...world, path, made };
}

describe('before it opens', () => {
  test('all of it can still be edited', async () => {
    const { desk, path, made } = await publicly();
    expect((await desk.post(path, { ...BASICS, form: 'basics', name: 'Chợ nổi' })).status).toBe(303);
    expect((await desk.post(path, { ...SINGLE, itemTitle: 'Thêm?' })).status).toBe(303);
    expect((await desk.post(path, { form: 'item-up', item: 'cau-2' })).status).toBe(303);
    expect((await putText(desk, path, DRAFT.replace('22 giờ', '23 giờ'))).status).toBe(303);
    const { state, definition } = (await made()) ?? {};
    expect(state).toBe('public');
    expect(definition).toMatchObject({ title: { vi: 'Chợ nổi' }, draft: '2026-11-24.2' });
    expect(definition?.items.map(({ id }) => id)).toEqual(['cau-2', 'cau-1']);
    expect(definition?.text?.parts.at(-1)).toMatchObject({ id: 'dieu-2', since: '2026-11-24.2' });
  });

  test('it stays something to answer, and is no draft any more', async () => {
    const { desk, path, made } = await publicly();
    await desk.post(path, { form: 'item-removed', item: 'cau-1' });
    expect((await desk.post(path, { form: 'text-removed' })).page).toContain('Chưa hỏi gì');
    const past = { ...BASICS, form: 'basics', opensDay: '2026-10-01', closesDay: '2026-11-01' };
    expect((await desk.post(path, past)).page).toContain('Lúc đóng đã qua');
    expect((await desk.post(path, { form: 'removed' })).status).toBe(409);
    expect((await made())?.definition).toMatchObject({ closesAt: '2026-12-31T17:00:00+07:00' });
  });
});

test('what is public has a tag to be copied into an article, what is a draft has none', async () => {
  const { desk, path } = await publicly();
  const tag = (id: string) =>
    `&lt;gop-y view=&quot;consult&quot; consultation=&quot;${id}&quot;&gt;&lt;/gop-y&gt;</textarea>`;
  const { page, headers } = await desk.get(path);
  expect(page).toContain(tag(ID));
  expect(page).toMatch(/<label[^>]* for="tag">Thẻ của đợt lấy ý kiến này<\/label>/);
  expect(page).toMatch(/<textarea id="tag"[^>]* readonly/);
  expect(page).not.toMatch(/<script|<gop-y| style=| on\w+=/);
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect((await desk.get(`${CONSULTATIONS}/${A_CONSULTATION.id}`)).page).toContain(tag(A_CONSULTATION.id));
  expect((await desk.get(await aDraft(desk, { name: 'Nháp' }))).page).not.toContain('id="tag"');
});

describe('while it is open', () => {
  test('nothing is edited any more, and what was typed is shown to be copied', async () => {
    const { desk, path, made, at } = await publicly();
    await at(OPEN);
    const before = await made();
    const { page } = await desk.get(path);
    for (const form of [
      'basics',
      'item-added',
      'item-corrected',
      'item-removed',
      'item-up',
      'text-removed',
      'published',
      'removed',
    ])
      expect(page).not.toContain(`name="form" value="${form}"`);
    const { status, page: kept } = await desk.post(path, { ...BASICS, form: 'basics', about: 'Lời mới' });
    expect(status).toBe(409);
    expect(kept).toContain('đã sang giai đoạn khác');
    expect(kept).toContain('Lời mới</textarea>');
    expect((await desk.post(path, SINGLE)).status).toBe(409);
    const corrected = { ...SINGLE, form: 'item-corrected', item: 'cau-1', itemTitle: 'Hỏi khác?' };
    expect((await desk.post(path, corrected)).status).toBe(409);
    expect((await desk.get(`${path}?item=cau-1`)).page).not.toContain('Lưu câu hỏi');
    expect((await desk.post(path, { form: 'text-removed' })).status).toBe(409);
    expect(await made()).toEqual(before);
  });

  test('a new version of the text keeps what stays, and shows what changes before it does', async () => {
    const { desk, path, made, at } = await publicly();
    await at(OPEN);
    const next = DRAFT.replace('2. Quy chế này không áp dụng với chợ nổi.\n', '')
      .replace('22 giờ', '23 giờ')
      .replace('Nơi nhận', 'Điều 3. Hiệu lực\nTừ ngày ký.\nNơi nhận');
    const { page } = await desk.post(path, { form: 'cut', draftText: next });
    expect(page).toContain('<dt>Phần mới</dt><dd>Điều 3</dd>');
    expect(page).toContain('<dt>Phần đã sửa</dt><dd>Điều 2</dd>');
    expect(page).toContain('<dt>Phần đã bỏ</dt><dd>Khoản 2 Điều 1</dd>');
    expect(page).toContain('Công bố bản mới');
    expect((await made())?.definition.draft).toBe('2026-11-24');
    await putText(desk, path, next);
    const { definition } = (await made()) ?? {};
    expect(definition?.draft).toBe('2026-12-02');
    expect(definition?.text?.versions.at(-1)).toEqual({
      ...{ draft: '2026-12-02', at: '2026-12-02T02:00:00Z', removed: ['Khoản 2 Điều 1'] },
      reworded: [{ id: 'dieu-2', before: expect.stringContaining('22 giờ') }],
    });
    expect(definition?.text?.parts.map(({ id, since }) => [id, since])).toEqual([
      ['chuong-1', '2026-11-24'],
      ['dieu-1', '2026-11-24'],
      ['dieu-1.khoan-1', '2026-11-24'],
      ['dieu-2', '2026-12-02'],
      ['dieu-3', '2026-12-02'],
    ]);
    expect((await desk.get(path)).page).toContain('Đã bỏ Khoản 2 Điều 1');
  });

  test('a second version of a day has a name of its own', async () => {
    const { desk, path, made, at } = await publicly();
    await at(OPEN);
    await putText(desk, path, DRAFT.replace('22', '23'));
    await putText(desk, path, DRAFT.replace('22', '24'));
    expect((await made())?.definition.text?.versions.map(({ draft }) => draft)).toEqual([
      ...['2026-11-24', '2026-12-02', '2026-12-02.2'],
    ]);
  });

  test('a version that somebody else has put up is not lost under this one', async () => {
    const { desk, path, made, at } = await publicly();
    await at(OPEN);
    const looked = await desk.post(path, { form: 'cut', draftText: DRAFT.replace('22', '20') });
    const [, mark = ''] = /name="mark" value="([^"]*)"/.exec(looked.page) ?? [];
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(looked.page) ?? [];
    await putText(desk, path, DRAFT.replace('22', '23'));
    const draftText = DRAFT.replace('22', '20');
    const { status, page } = await desk.post(path, { form: 'text', draftText, mark, seen });
    expect(status).toBe(409);
    expect(page).toContain('20 giờ');
    expect((await made())?.definition.draft).toBe('2026-12-02');
  });
});

test('one that was opened again has its new versions too', async () => {
  const { desk, path, made, at } = await publicly();
  await at(CLOSED);
  const until = { reopenDay: '2027-02-01', reopenTime: '17:00', reopenReason: 'Bão.' };
  expect((await desk.post(path, { form: 'reopened', ...until })).status).toBe(303);
  expect((await putText(desk, path, DRAFT.replace('22', '23'))).status).toBe(303);
  expect((await made())?.definition).toMatchObject({
    draft: '2027-01-02',
    closesAt: '2026-12-31T17:00:00+07:00',
  });
});

test('once it is closed there is no new version', async () => {
  const { desk, path, made, at } = await publicly();
  await at(CLOSED);
  expect((await desk.get(path)).page).not.toContain('name="draftText"');
  expect((await putText(desk, path, DRAFT.replace('22', '23'))).status).toBe(409);
  expect((await made())?.definition.draft).toBe('2026-11-24');
});

test('one of the portal’s files is looked at, and not edited', async () => {
  const upcoming = { ...A_CONSULTATION, opensAt: '2026-12-01T08:00:00+07:00' };
  const { desk, store } = await consultingWorld({ hosted: consulting(upcoming) });
  const path = `${CONSULTATIONS}/du-thao`;
  const { page } = await desk.get(path);
  expect(page).toContain('từ tệp cấu hình của cổng');
  expect(page).not.toContain('name="draftText"');
  for (const form of ['basics', 'text', 'cut', 'item-removed', 'removed', 'published'])
    expect((await desk.post(path, { ...BASICS, form })).status).toBe(409);
  expect(await store.consultations('mau')).toEqual([]);
});

test('the list has them all, what needs work first, and each portal its own', async () => {
  const { desk, minh, path, at } = await publicly();
  await desk.post(`${CONSULTATIONS}/new`, { ...BASICS, name: 'Bản nháp' });
  const order = (page: string) => [...page.matchAll(/<h2 id="(\w+)"/g)].map(([, stage]) => stage);
  const { page } = await desk.get(CONSULTATIONS);
  expect(order(page)).toEqual(['draft', 'open', 'upcoming']);
  expect(page).toContain(`<a href="${path}">${BASICS.name}</a>`);
  expect(page).toContain('<dt>Đóng lúc</dt><dd>17:00 ngày\u00a031/12/2026</dd>');
  expect(page).toContain('<a href="/desk/consultations" aria-current="true">Lấy ý kiến</a>');
  expect((await desk.get('/desk')).page).toContain('<a href="/desk" aria-current="true">Câu hỏi</a>');
  await desk.post(path, { form: 'annulled', annulReason: 'Sai dự thảo.' });
  await at(CLOSED);
  expect((await desk.get(CONSULTATIONS)).page).toContain('<dd>Đã huỷ</dd>');
  expect(order((await desk.get(CONSULTATIONS)).page)).toEqual(['draft', 'closed']);
  expect((await minh.get(CONSULTATIONS)).page).not.toContain(BASICS.name);
});

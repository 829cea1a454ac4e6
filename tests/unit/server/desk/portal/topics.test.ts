import { expect, test } from 'vitest';
import type { Portal } from '#protocol/portal';
import { checkPortal } from '../../../../../server/portals/checkPortal';
import { createMemoryStore } from '../../../../../server/store/memoryStore';
import { aQuestion, NOW, post } from '../../testCollector';
import { hiddenValue, questionPath, signIn } from '../testDesk';
import { editingWorld, HOSTED, published, ROADS } from './testEditing';

const PATH = '/desk/topics/duong-sa';
const DONE = '/desk/topics?done=topic';
const topicsOf = async (world: ReturnType<typeof editingWorld>) =>
  ((await published(world.app)) as Portal).topics;

test('officers come to none of it, and are not shown the way', async () => {
  const world = editingWorld();
  const lan = await signIn(world);
  for (const path of ['/desk/topics', PATH, '/desk/topics/new', '/desk/communes']) {
    const { status, page } = await lan.get(path);
    expect(status).toBe(403);
    expect(page).toContain('Trang này dành cho người quản trị cổng.');
  }
  expect((await lan.post(PATH, { ...ROADS, form: 'topic', seen: 'x' })).status).toBe(403);
  expect((await lan.get('/desk')).page).not.toContain('/desk/topics');
  const chi = await signIn(world, 'chi');
  expect((await chi.get('/desk')).page).toContain('<a href="/desk/topics">Lĩnh vực</a>');
});

test('what an administrator saves citizens see at once; what the form does not know stays', async () => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  const typed = {
    ...ROADS,
    topicLabel: '  Cầu   đường ',
    topicExamples: 'Ổ gà, đèn hỏng',
    topicExamplesEn: 'Potholes',
    topicDays: '5',
  };
  expect((await chi.post(PATH, typed)).headers.get('Location')).toBe(DONE);
  expect((await topicsOf(world))[0]).toEqual({
    id: 'duong-sa',
    label: { vi: 'Cầu đường', en: 'Roads', fr: 'Routes' },
    examples: { vi: 'Ổ gà, đèn hỏng', en: 'Potholes' },
    agency: { vi: 'Sở Xây dựng' },
    answerWithin: 5,
  });
  const { page } = await chi.get(DONE);
  expect(page).toContain('Đã lưu. Người dân thấy ngay khi mở lại trang.');
  expect(page).toContain('Vũ Linh Chi sửa lần cuối lúc 09:30 ngày\u00a024/11/2026');
});

test('the form shows what holds, and saved as it is changes nothing for citizens', async () => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  const { page } = await chi.get(PATH);
  for (const [name, value] of Object.entries(ROADS).filter(([, typed]) => typed !== ''))
    expect(page).toContain(`name="${name}" value="${value}"`);
  expect((await chi.post(PATH, ROADS)).headers.get('Location')).toBe(DONE);
  expect(await topicsOf(world)).toEqual(HOSTED.portal.topics);
});

test('a new topic gets an id by its name, and never one that there was', async () => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  for (const topicLabel of ['Đất đai', 'New', 'Đất đai']) {
    const added = await chi.post('/desk/topics/new', { topicLabel });
    expect(added.headers.get('Location')).toBe(DONE);
  }
  const topics = await topicsOf(world);
  expect(topics.slice(2).map(({ id }) => id)).toEqual(['dat-dai-2', 'new-2', 'dat-dai-3']);
  expect((await post(world.app, aQuestion({ topic: 'dat-dai-3' }))).status).toBe(201);
});

test('hidden, a topic is nothing to choose any more; its questions keep its name, and it can be shown again', async () => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  const asked = aQuestion({ topic: 'duong-sa' });
  await post(world.app, asked);
  await chi.post(PATH, { ...ROADS, topicHidden: 'yes' });
  expect((await topicsOf(world)).map(({ id }) => id)).toEqual(['dat-dai']);
  expect((await chi.get(questionPath(asked.id))).page).toContain('<h1>Hỏi: Đường sá</h1>');
  expect((await chi.get('/desk')).page).toContain('Hỏi · Đường sá');
  expect((await chi.get('/desk/topics')).page).toContain('Đang ẩn');
  expect((await chi.get(PATH)).page).toContain('name="topicHidden" type="checkbox" value="yes" checked');
  await chi.post(PATH, ROADS);
  expect(await topicsOf(world)).toEqual(HOSTED.portal.topics);
});

test('handed off, a topic tells citizens what to do instead, and what was already written under it is taken', async () => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  await chi.post(PATH, {
    ...ROADS,
    topicElsewhere: 'Gọi đường dây nóng.\nHoặc vào trang.',
    topicUrl: ' https://duong.mau.example/ ',
    topicPhones: '0200 111 222, 1022',
  });
  expect((await topicsOf(world))[0]?.elsewhere).toEqual({
    text: { vi: 'Gọi đường dây nóng.\nHoặc vào trang.' },
    url: 'https://duong.mau.example/',
    phones: ['0200 111 222', '1022'],
  });
  expect((await post(world.app, aQuestion({ topic: 'duong-sa' }))).body).toMatchObject({
    agency: 'Sở Xây dựng',
  });
});

test.each([
  ['topicLabel', '', 'Viết tên lĩnh vực'],
  ['topicLabel', 'x'.repeat(101), 'Tên lĩnh vực: bớt 1\u00a0chữ cái, tối đa 100'],
  ['topicExamplesEn', 'Potholes', 'Vài ví dụ: viết cả tiếng Việt, hoặc bỏ tiếng Anh'],
  ['topicDays', '0', 'viết một số từ 1 đến 365'],
  ['topicDays', '366', 'viết một số từ 1 đến 365'],
  ['topicDays', '10 ngày', 'viết một số từ 1 đến 365'],
  ['topicUrl', 'https://x.example', 'Viết cần làm gì ở trang hoặc số điện thoại này'],
  ['topicUrl', 'http://x.example', 'bắt đầu bằng https://'],
  ['topicUrl', 'javascript:alert(1)', 'bắt đầu bằng https://'],
  ['topicPhones', 'gọi tôi', 'chỉ gồm chữ số và dấu cách'],
  ['topicElsewhereEn', 'Call', 'Không nhận ở đây: cần làm gì: viết cả tiếng Việt'],
])('%s as %s is named, and all that was typed stands in its field again', async (field, value, sentence) => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  const { status, page } = await chi.post(PATH, { ...ROADS, topicAgency: 'Sở Mới', [field]: value });
  expect(status).toBe(422);
  expect(page).toContain('<title>Lỗi: Sửa lĩnh vực');
  expect(page).toContain(sentence);
  expect(page).toContain('name="topicAgency" value="Sở Mới"');
  expect(page).toContain(value);
  expect(await topicsOf(world)).toEqual(HOSTED.portal.topics);
});

test('whatever is saved the collector would also take from a file', async () => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  const full = {
    topicLabel: 'Mọi thứ',
    topicLabelEn: 'All',
    topicExamples: 'Ví dụ',
    topicAgency: 'Sở',
    topicAgencyEn: 'Department',
    topicDays: '365',
    topicElsewhere: 'Đến nơi khác',
    topicElsewhereEn: 'Go elsewhere',
    topicUrl: 'https://x.example/a?b=c',
    topicPhones: '+84 200 111 222; (0200) 1',
  };
  for (const fields of [full, { topicLabel: 'Ít nhất' }]) await chi.post('/desk/topics/new', fields);
  const { counts: _, ...portal } = (await published(world.app)) as Portal;
  expect(portal.topics).toHaveLength(full.topicPhones ? 3 : 4);
  expect(() => checkPortal(portal, 'mau')).not.toThrow();
});

test('a preview saves nothing, shows what citizens would see in both languages, and keeps what was typed', async () => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  const { status, page } = await chi.post(PATH, { ...ROADS, topicLabel: 'Cầu đường', preview: 'yes' });
  expect(status).toBe(200);
  expect(page).toContain('<strong lang="vi">Cầu đường</strong>');
  expect(page).toContain('<strong lang="en">Roads</strong>');
  expect(page).toContain('<p lang="vi">Sở Xây dựng trả lời chậm nhất ngày\u00a008/12/2026.</p>');
  expect(page).toContain('<p lang="en">Sở Xây dựng will answer by 8\u00a0December\u00a02026.</p>');
  expect(page).toContain('name="topicLabel" value="Cầu đường"');
  expect(await topicsOf(world)).toEqual(HOSTED.portal.topics);
  const saved = await chi.post(PATH, {
    ...ROADS,
    topicLabel: 'Cầu đường',
    seen: hiddenValue(page, 'seen'),
  });
  expect(saved.headers.get('Location')).toBe(DONE);
});

test('two who edit one topic: the second is told, keeps what was typed, and nothing is overwritten unseen', async () => {
  const world = editingWorld();
  const [chi, other] = [await signIn(world, 'chi'), await signIn(world, 'chi')];
  const seen = hiddenValue((await other.get(PATH)).page, 'seen');
  await chi.post(PATH, { ...ROADS, topicLabel: 'Của Chi' });
  const preview = await other.post(PATH, { ...ROADS, topicLabel: 'Của kia', seen, preview: 'yes' });
  expect(hiddenValue(preview.page, 'seen')).toBe(seen);
  const mistaken = await other.post(PATH, { ...ROADS, topicLabel: '', seen });
  expect([mistaken.status, hiddenValue(mistaken.page, 'seen')]).toEqual([422, seen]);
  const late = await other.post(PATH, { ...ROADS, topicLabel: 'Của kia', seen });
  expect(late.status).toBe(409);
  expect(late.page).toContain('Người khác vừa sửa chỗ này.');
  expect(late.page).toContain('name="topicLabel" value="Của kia"');
  expect((await topicsOf(world))[0]?.label.vi).toBe('Của Chi');
  const again = { ...ROADS, topicLabel: 'Của kia', seen: hiddenValue(late.page, 'seen') };
  expect((await other.post(PATH, again)).headers.get('Location')).toBe(DONE);
});

test('two who edit two topics are not in each other’s way', async () => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  const seen = hiddenValue((await chi.get('/desk/topics/dat-dai')).page, 'seen');
  await chi.post(PATH, { ...ROADS, topicLabel: 'Cầu đường' });
  const land = await chi.post('/desk/topics/dat-dai', { topicLabel: 'Nhà đất', seen });
  expect(land.headers.get('Location')).toBe(DONE);
  expect((await topicsOf(world)).map(({ label }) => label.vi)).toEqual(['Cầu đường', 'Nhà đất']);
});

test('another collector over the database has it a moment later, and the desk there at once', async () => {
  const store = createMemoryStore();
  let time = NOW;
  const [here, there] = [editingWorld({ store }), editingWorld({ store, now: () => time })];
  await topicsOf(there);
  const elsewhere = await signIn(there, 'chi');
  await (await signIn(here, 'chi')).post(PATH, { ...ROADS, topicLabel: 'Cầu đường' });
  expect((await elsewhere.get(PATH)).page).toContain('value="Cầu đường"');
  time += 2000;
  expect((await topicsOf(there))[0]?.label.vi).toBe('Cầu đường');
});

test('a portal is edited by its own administrators alone', async () => {
  const world = editingWorld();
  const minh = await signIn(world, 'minh');
  await minh.post(PATH, { ...ROADS, topicLabel: 'Của tỉnh Khác' });
  expect(await topicsOf(world)).toEqual(HOSTED.portal.topics);
  expect((await minh.get('/desk/topics/khong-co')).status).toBe(404);
  expect((await minh.post('/desk/topics/khong-co', { ...ROADS, seen: 'new' })).status).toBe(404);
});

test('a database that breaks loses nothing that was typed', async () => {
  const store = createMemoryStore();
  const savePortalEdits = async () => {
    throw new Error('disk full');
  };
  const world = editingWorld({ store: { ...store, savePortalEdits } });
  const chi = await signIn(world, 'chi');
  const { status, page } = await chi.post(PATH, { ...ROADS, topicLabel: 'Cầu đường' });
  expect(status).toBe(503);
  expect(page).toContain('name="topicLabel" value="Cầu đường"');
});

test('markup is shown as text, in the list, the form and the preview', async () => {
  const EVIL = '"><script>alert(1)</script>';
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  const fields = { ...ROADS, topicLabel: EVIL, topicExamples: EVIL, topicAgency: EVIL, topicElsewhere: EVIL };
  const pages = [
    await chi.post(PATH, { ...fields, preview: 'yes' }),
    await chi.post(PATH, { ...fields, topicDays: EVIL }),
  ];
  await chi.post(PATH, fields);
  pages.push(await chi.get('/desk/topics'), await chi.get(PATH));
  for (const { page } of pages) {
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script');
  }
});

import { expect, test } from 'vitest';
import { createMemoryStore } from '../../../../../server/store/memoryStore';
import { deskWorld, signIn } from '../testDesk';
import { aDraft, BASICS, CONSULTATIONS, consultingWorld, NEW } from './testConsultations';

const EMPTY = Object.fromEntries(Object.keys(BASICS).map((name) => [name, '']));

test('the form begins with what most consultations have in common', async () => {
  const { desk } = await consultingWorld();
  const { page } = await desk.get(NEW);
  expect(page).toContain('name="agency" value="Văn phòng UBND tỉnh Mẫu"');
  expect(page).toContain('name="opensTime" value="08:00"');
  expect(page).toContain('name="closesTime" value="17:00"');
  expect(page).toContain('<option value="closing">Sau khi đóng</option>');
});

test('a draft is what was typed, in Vietnam’s time, under an id made from its title', async () => {
  const { desk, store } = await consultingWorld();
  await aDraft(desk);
  expect(await store.consultation('mau', 'quy-che-cho-dem-ven-song')).toEqual({
    state: 'draft',
    revision: 1,
    definition: {
      v: 1,
      id: 'quy-che-cho-dem-ven-song',
      draft: '2026-11-24',
      title: { vi: BASICS.name, en: BASICS.nameEn },
      agency: { vi: BASICS.agency },
      summary: { vi: BASICS.about },
      opensAt: '2026-12-01T08:00:00+07:00',
      closesAt: '2026-12-31T17:00:00+07:00',
      resultsBy: '2027-01-15',
      resultsFrom: 'closing',
      documents: [{ title: { vi: 'Tờ trình' }, url: BASICS.documentUrl }],
      items: [],
    },
  });
});

test('days and times may be typed as people write them, and what is not required may be empty', async () => {
  const { desk, store } = await consultingWorld();
  const typed = { opensDay: '1/12/2026', opensTime: '8h', closesDay: '31.12.2026', closesTime: '17h30' };
  const bare = { nameEn: '', resultsBy: '', documentTitle: '', documentUrl: '', resultsFrom: 'opening' };
  await aDraft(desk, { ...typed, ...bare });
  const { definition } = (await store.consultation('mau', 'quy-che-cho-dem-ven-song')) ?? {};
  expect(definition).toMatchObject({
    opensAt: '2026-12-01T08:00:00+07:00',
    closesAt: '2026-12-31T17:30:00+07:00',
    resultsFrom: 'opening',
    documents: [],
  });
  expect(definition).not.toHaveProperty('resultsBy');
});

test('two of one title have two ids; one of a file is taken too, and so is the address of the form', async () => {
  const { desk } = await consultingWorld();
  const name = 'Quy chế '.repeat(20);
  expect(await aDraft(desk, { name: 'New' })).toBe(`${CONSULTATIONS}/new-2`);
  expect(await aDraft(desk, { name: 'Dự thảo' })).toBe(`${CONSULTATIONS}/du-thao-2`);
  expect(await aDraft(desk, { name: '漢字' })).toBe(`${CONSULTATIONS}/lay-y-kien`);
  const [first, second] = [await aDraft(desk, { name }), await aDraft(desk, { name })];
  expect(first.slice(CONSULTATIONS.length + 1)).toMatch(/^(quy-che-)+quy$|^(quy-che-)*quy-che$/);
  expect(first.length - CONSULTATIONS.length - 1).toBeLessThanOrEqual(64);
  expect(second).toMatch(/-2$/);
  expect(second.length - CONSULTATIONS.length - 1).toBeLessThanOrEqual(64);
});

test('all that is wrong is told at once, above and at its field', async () => {
  const { desk, store } = await consultingWorld();
  const { status, page } = await desk.post(NEW, { ...EMPTY, documentTitle: 'Tờ trình' });
  expect(status).toBe(422);
  const wrong = [
    'name',
    'agency',
    'about',
    'opensDay',
    'opensTime',
    'closesDay',
    'closesTime',
    'documentUrl',
  ];
  for (const field of wrong) {
    expect(page).toContain(`<li><a href="#${field}">`);
    expect(page).toContain(`id="${field}-error"`);
  }
  expect(page).toContain('Viết tên đợt lấy ý kiến');
  expect(page).toContain('<title>Lỗi: Tạo đợt lấy ý kiến');
  expect(await store.consultations('mau')).toEqual([]);
});

test.each([
  [{ name: 'a'.repeat(301) }, 'Tên đợt lấy ý kiến: bớt 1\u00a0chữ cái'],
  [{ nameEn: 'a'.repeat(301) }, 'Tên bằng tiếng Anh: bớt 1\u00a0chữ cái'],
  [{ aboutEn: 'a'.repeat(3001) }, 'Giới thiệu bằng tiếng Anh: bớt 1\u00a0chữ cái'],
  [{ opensDay: '31/02/2026' }, 'Ngày mở: chọn ngày'],
  [{ closesTime: '25:00' }, 'Giờ đóng: chọn giờ'],
  [{ closesDay: '2026-12-01', closesTime: '08:00' }, 'Chọn lúc đóng sau lúc mở'],
  [{ resultsBy: 'sớm' }, 'Ngày hẹn có kết quả: chọn ngày'],
  [{ resultsBy: '2026-12-30' }, 'Hẹn ngày có kết quả từ ngày đóng trở đi'],
  [{ documentUrl: 'http://tinh-mau.example' }, 'cần bắt đầu bằng https://'],
  [{ documentUrl: 'javascript:alert(1)' }, 'cần bắt đầu bằng https://'],
  [{ documentTitle: '' }, 'Viết tên tài liệu'],
])('%j is refused, and everything typed is still there', async (changes, sentence) => {
  const { desk, store } = await consultingWorld();
  const typed: Record<string, string> = { ...BASICS, ...changes };
  const { status, page } = await desk.post(NEW, typed);
  expect(status).toBe(422);
  expect(page).toContain(sentence);
  for (const value of Object.values(typed)) expect(page).toContain(value);
  expect(await store.consultations('mau')).toEqual([]);
});

test('no two things of a page have one id: a label or a link would lead to the wrong one', async () => {
  const { desk } = await consultingWorld();
  const path = await aDraft(desk);
  for (const { page } of [
    await desk.post(NEW, EMPTY),
    await desk.get(path),
    await desk.post(path, { ...EMPTY, form: 'basics' }),
    await desk.post(path, { form: 'published' }),
    await desk.post(path, { form: 'item-added' }),
  ]) {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const [, field] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(field);
  }
});

test('markup in every field is text, in the form that comes back and on the page that follows', async () => {
  const { desk } = await consultingWorld();
  const markup = '"><b>x</b>';
  const texts = { name: markup, nameEn: markup, agency: markup, agencyEn: markup, about: markup };
  const typed = { ...BASICS, ...texts, aboutEn: markup, documentTitle: markup };
  const back = await desk.post(NEW, { ...typed, opensDay: markup, closesTime: markup, resultsBy: markup });
  expect(back.status).toBe(422);
  expect(back.page).not.toContain('<b>');
  const path = await aDraft(desk, typed);
  for (const address of [path, CONSULTATIONS, `${path}/preview`]) {
    const { status, page } = await desk.get(address);
    expect(status).toBe(200);
    expect(page).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(page).not.toContain('<b>');
  }
});

test('where the store fails nothing typed is lost, and the log has none of it', async () => {
  const lines: string[] = [];
  const store = { ...createMemoryStore(), saveConsultation: () => Promise.reject(new TypeError('đĩa')) };
  const desk = await signIn(deskWorld({ store, log: (line) => lines.push(line) }));
  const { status, page } = await desk.post(NEW, BASICS);
  expect(status).toBe(503);
  expect(page).toContain(`value="${BASICS.name}"`);
  expect(lines).toEqual(['POST /desk/consultations/new: TypeError']);
});

test('a form that took longer than the session is shown to be copied', async () => {
  const { app } = await consultingWorld();
  const gone = await signIn({ app, store: createMemoryStore() }, 'khong-co');
  const { status, page } = await gone.post(NEW, BASICS);
  expect(status).toBe(401);
  expect(page).toContain(`${BASICS.about}</textarea>`);
  expect(page).not.toContain('closing</textarea>');
});

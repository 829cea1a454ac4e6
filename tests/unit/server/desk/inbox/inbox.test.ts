import { expect, test } from 'vitest';
import { deskWorld, signIn, stored } from '../testDesk';

const idsOf = (page: string) => [...page.matchAll(/href="\/desk\/questions\/([^"]+)"/g)].map(([, id]) => id);

test('what waits stands in the order of its days, undated last, and lateness is said in words', async () => {
  const world = deskWorld();
  const undated = await stored(world, { answerBy: null, topic: null });
  const later = await stored(world, { answerBy: '2026-12-07' });
  const today = await stored(world, { answerBy: '2026-11-24' });
  const late = await stored(world, { answerBy: '2026-11-23' });
  const { page } = await (await signIn(world)).get('/desk');
  expect(idsOf(page)).toEqual([late, today, later, undated]);
  expect(page).toContain('Quá hạn: 23/11/2026');
  expect(page).toContain('24/11/2026 (hạn cuối là hôm nay)');
  expect(page).toContain('<span class="later">07/12/2026</span>');
  expect(page).toContain('Chưa hẹn ngày');
  expect(page).toContain('Người hỏi không rõ, cần chuyển giúp');
});

test('an item tells its beginning, topic, state, agency and when it came', async () => {
  const world = deskWorld();
  await stored(world, { text: 'ữ'.repeat(201), intent: 'report', receivedAt: '2026-11-23T17:30:00.000Z' });
  await stored(world, { topic: 'da-bo' });
  const { page } = await (await signIn(world)).get('/desk');
  expect(page).toContain(`>${'ữ'.repeat(200)}…</a>`);
  expect(page).toContain('Phản ánh · Đường sá, đèn đường');
  expect(page).toContain('da-bo (cổng không còn lĩnh vực này)');
  expect(page).toContain('Mới nhận');
  expect(page).toContain('Sở Xây dựng tỉnh Mẫu');
  expect(page).toContain('00:30 ngày\u00a024/11/2026');
});

test('what is done stands on its own shelf, never late', async () => {
  const world = deskWorld();
  const id = await stored(world, { answerBy: '2026-11-20' });
  await world.store.act('mau', id, { state: 'declined', reason: 'x' }, 'Lan', '2026-11-24T00:00:00Z', 1);
  const desk = await signIn(world);
  expect((await desk.get('/desk')).page).toContain('Không còn câu hỏi nào cần trả lời.');
  const { page } = await desk.get('/desk?shelf=done');
  expect(idsOf(page)).toEqual([id]);
  expect(page).toContain('Không tiếp nhận');
  expect(page).not.toContain('Quá hạn: 20');
  expect(page).toContain('<a href="/desk?shelf=done" aria-current="page">Đã xong</a>');
});

test('fifty stand on a page; a link leads to the others and back', async () => {
  const world = deskWorld();
  const ids = [];
  for (let i = 0; i < 51; i++) ids.push(await stored(world));
  const desk = await signIn(world);
  const first = await desk.get('/desk');
  expect(idsOf(first.page)).toEqual(ids.slice(0, 50));
  expect(first.page).toContain('>Xem tiếp</a>');
  const [, next] = /href="\/desk(\?shelf=open&[^"]+)">Xem tiếp/.exec(first.page) ?? [];
  const second = await desk.get(`/desk${next?.replaceAll('&amp;', '&')}`);
  expect(idsOf(second.page)).toEqual([ids[50]]);
  expect(second.page).not.toContain('Xem tiếp');
  expect(second.page).toContain('Về đầu danh sách');
});

test('an officer sees their own portal’s questions only', async () => {
  const world = deskWorld();
  await stored(world, { text: 'Của tỉnh Mẫu' });
  await stored(world, { portal: 'khac', text: 'Của tỉnh Khác' });
  const lan = await (await signIn(world)).get('/desk');
  const minh = await (await signIn(world, 'minh')).get('/desk');
  expect([lan.page.includes('Của tỉnh Mẫu'), lan.page.includes('Của tỉnh Khác')]).toEqual([true, false]);
  expect([minh.page.includes('Của tỉnh Mẫu'), minh.page.includes('Của tỉnh Khác')]).toEqual([false, true]);
});

test('an address that was tampered with shows the first page', async () => {
  const world = deskWorld();
  const id = await stored(world);
  const desk = await signIn(world);
  for (const query of [
    'shelf=<script>',
    'after=<script>',
    "after=' OR 1=1",
    'due=<script>',
    'after=2026-12-07~x~y',
  ]) {
    const { status, page } = await desk.get(`/desk?${query}`);
    expect(status).toBe(200);
    expect(idsOf(page)).toEqual([id]);
    expect(page).not.toContain('script');
  }
});

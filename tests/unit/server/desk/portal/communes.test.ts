import { expect, test } from 'vitest';
import type { CommuneList } from '#protocol/commune';
import { readTable, writeTable } from '../../../../../server/desk/portal/communes/readTable';
import { checkCommunes } from '../../../../../server/portals/checkPortal';
import { aQuestion, LISTED_PORTAL, post } from '../../testCollector';
import { hiddenValue, questionPath, signIn } from '../testDesk';
import { editingWorld, HOSTED, published } from './testEditing';

const PATH = '/desk/communes';
const DONE = '/desk/communes?done=communes';
const listOf = async (world: ReturnType<typeof editingWorld>) =>
  (await published(world.app, 'communes.json')) as CommuneList;

test('the table is there to be edited, and saved as it is changes nothing but the day', async () => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  const communeTable = 'Phường Mây Trắng\tPhường Mây, Xã Trắng\nXã Bến Gió';
  expect((await chi.get(PATH)).page).toContain(`\n${communeTable}</textarea>`);
  expect((await chi.post(PATH, { communeTable })).headers.get('Location')).toBe(DONE);
  expect(await listOf(world)).toEqual({ ...HOSTED.communes, checkedOn: '2026-11-24' });
});

test('a pasted table is what citizens choose from; who is known by name keeps the id, who is not in it is hidden', async () => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  const asked = aQuestion({ commune: 'ben-gio' });
  await post(world.app, asked);
  const communeTable =
    '\r\nphường mây trắng | Phường Mây\r\n Phường  Bến Mới ; Xã Bến Gió;Xã Mới, Xã Cũ \r\n';
  expect((await chi.post(PATH, { communeTable })).headers.get('Location')).toBe(DONE);
  const list = await listOf(world);
  expect(list.communes).toEqual([
    { id: 'may-trang', name: 'phường mây trắng', formerly: ['Phường Mây'] },
    { id: 'phuong-ben-moi', name: 'Phường Bến Mới', formerly: ['Xã Bến Gió', 'Xã Mới', 'Xã Cũ'] },
  ]);
  expect(() => checkCommunes(list)).not.toThrow();
  expect((await chi.get(questionPath(asked.id))).page).toContain('Xã Bến Gió');
  expect((await chi.get(PATH)).page).toContain('Đang ẩn: Xã Bến Gió');
  await chi.post(PATH, { communeTable: 'Xã Bến Gió' });
  expect((await listOf(world)).communes).toEqual([{ id: 'ben-gio', name: 'Xã Bến Gió' }]);
});

test.each([
  ['', 'Viết danh sách xã, phường'],
  ['\n \n', 'Viết danh sách xã, phường'],
  ['Xã A\n\n | Xã B', 'Dòng\u00a03: viết tên xã, phường ở đầu dòng'],
  ['Xã A\nXã B\nxã a', 'Dòng\u00a03: tên này đã có ở trên'],
  [`Xã A\n${'x'.repeat(101)}`, 'Dòng\u00a02: tên dài quá'],
  [`Xã A\nXã B|${'x'.repeat(101)}`, 'Dòng\u00a02: tên dài quá'],
  [Array.from({ length: 2001 }, (_, n) => `Xã ${n}`).join('\n'), 'Danh sách dài quá: tối đa 2.000\u00a0dòng'],
])(
  'a table that is wrong (%j) is told with its line, and comes back whole',
  async (communeTable, sentence) => {
    const world = editingWorld();
    const chi = await signIn(world, 'chi');
    const { status, page } = await chi.post(PATH, { communeTable });
    expect(status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).toContain(`\n${communeTable}</textarea>`);
    expect(await listOf(world)).toEqual(HOSTED.communes);
  },
);

test('a preview names what would change, and saves nothing', async () => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  const communeTable = 'Phường Mây Trắng\tPhường Mây\nXã Mới';
  const { page } = await chi.post(PATH, { communeTable, preview: 'yes' });
  expect(page).toContain('<p>2\u00a0xã, phường để chọn</p>');
  expect(page).toContain('<li>Thêm: Xã Mới</li>');
  expect(page).toContain('<li>Ẩn: Xã Bến Gió</li>');
  expect(page).toContain('<li>Đổi tên cũ hoặc cách viết: Phường Mây Trắng</li>');
  expect(await listOf(world)).toEqual(HOSTED.communes);
});

test('of two who paste, the second is told and keeps the table', async () => {
  const world = editingWorld();
  const chi = await signIn(world, 'chi');
  const seen = hiddenValue((await chi.get(PATH)).page, 'seen');
  await chi.post(PATH, { communeTable: 'Xã Một' });
  const mistaken = await chi.post(PATH, { communeTable: '', seen });
  expect([mistaken.status, hiddenValue(mistaken.page, 'seen')]).toEqual([422, seen]);
  const { status, page } = await chi.post(PATH, { communeTable: 'Xã Hai', seen });
  expect(status).toBe(409);
  expect(page).toContain('\nXã Hai</textarea>');
  expect((await listOf(world)).communes).toEqual([{ id: 'xa-mot', name: 'Xã Một' }]);
});

test('a portal that asks for no commune says so, and takes no table', async () => {
  const hosted = { ...LISTED_PORTAL, communes: null };
  const world = editingWorld({ hosted });
  const chi = await signIn(world, 'chi');
  expect((await chi.get(PATH)).page).toContain('Cổng này không hỏi xã, phường.');
  expect((await chi.post(PATH, { communeTable: 'Xã Một', seen: 'x' })).status).toBe(409);
  expect((await world.app.request('/v1/mau/communes.json')).status).toBe(404);
});

test('what is written is read again as it was', () => {
  const communes = HOSTED.communes?.communes ?? [];
  expect(readTable(writeTable(communes), communes)).toEqual({ kind: 'right', it: communes });
});

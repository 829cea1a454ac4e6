import { expect, test } from 'vitest';
import { OFFICERS } from '../portal/testEditing';
import { CHI, deskWorld, LAN, questionPath, signIn, stored } from '../testDesk';

const PATH = '/desk/log';

/** Numbers of the entries on a page. */
const numbers = (page: string) => [...page.matchAll(/Số\u00a0([\d.]+) ·/g)].map(([, n]) => Number(n));

test('an administrator reads who did what and when, with the way to what it was done to', async () => {
  const world = deskWorld({ officers: OFFICERS });
  const id = await stored(world);
  const lan = await signIn(world);
  await lan.post(questionPath(id), { form: 'answered', text: 'Đã sửa đèn.' });
  const { page, status } = await (await signIn(world, CHI.id)).get(PATH);
  expect(status).toBe(200);
  expect(numbers(page)).toEqual([3, 2, 1]);
  expect(page).toMatch(/Trả lời<\/h2>/);
  expect(page).toContain(`href="${questionPath(id)}"`);
  expect(page).toContain(LAN.name);
  expect(page).not.toContain('Đã sửa đèn');
});

test('a sign-in by password and one by a link are in it, one that failed is not', async () => {
  const world = deskWorld({ officers: OFFICERS });
  await signIn(world, LAN.id, 'sai');
  await signIn(world, LAN.id);
  expect(await world.store.auditLog('mau', null, 10)).toMatchObject([
    { act: 'signed-in', by: LAN.name, subject: 'officers/lan' },
  ]);
});

test('who cannot be written down does not come in', async () => {
  const world = deskWorld({ officers: OFFICERS });
  const broken = { ...world.store, audit: () => Promise.reject(new TypeError('đĩa')) };
  const other = deskWorld({ officers: OFFICERS, store: broken });
  expect((await signIn(other)).cookie).toBe('');
});

test('what was done with one question stands alone, and its page leads an administrator there', async () => {
  const world = deskWorld({ officers: OFFICERS });
  const [id, another] = [await stored(world), await stored(world)];
  const lan = await signIn(world);
  for (const one of [id, another])
    await lan.post(questionPath(one), { form: 'answered', text: 'Đã sửa đèn.' });
  const link = `/desk/log?about=questions%2F${id}`;
  expect((await lan.get(questionPath(id))).page).not.toContain(link);
  const chi = await signIn(world, CHI.id);
  expect((await chi.get(questionPath(id))).page).toContain(link);
  expect(numbers((await chi.get(link)).page)).toEqual([2]);
});

test.each(['questions/x', 'consultations/__proto__', '__proto__/x', 'portal', '%00'])(
  'the log of %s, which is nothing, is not the whole log',
  async (about) => {
    const chi = await signIn(deskWorld({ officers: OFFICERS }), CHI.id);
    const { status, page } = await chi.get(`${PATH}?about=${about}`);
    expect(status).toBe(404);
    expect(page).toContain('Không có trang này.');
    expect(numbers(page)).toEqual([]);
  },
);

test('fifty stand on a page, and the next follows where it ended', async () => {
  const world = deskWorld({ officers: OFFICERS });
  const chi = await signIn(world, CHI.id);
  const entry = { act: 'exported', subject: 'consultations/cho-dem/export' } as const;
  for (let n = 0; n < 50; n++) await world.store.audit('mau', { by: CHI.name, at: '2026-11-24' }, entry);
  const { page } = await chi.get(PATH);
  expect(numbers(page)).toHaveLength(50);
  expect(page).toContain('?before=2');
  expect(numbers((await chi.get(`${PATH}?before=2`)).page)).toEqual([1]);
});

test('no officer reads it, and no administrator that of another portal', async () => {
  const world = deskWorld({ officers: OFFICERS });
  const lan = await signIn(world);
  expect((await lan.get(PATH)).status).toBe(403);
  expect((await lan.get('/desk')).page).not.toContain(`href="${PATH}"`);
  const minh = await signIn(world, 'minh');
  expect(numbers((await minh.get(PATH)).page)).toEqual([1]);
  expect((await minh.get(PATH)).page).not.toContain(LAN.name);
});

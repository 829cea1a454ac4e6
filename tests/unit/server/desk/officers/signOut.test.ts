import { expect, test } from 'vitest';
import { createMemoryStore } from '../../../../../server/store/memoryStore';
import { CHI, deskWorld, HOA, LAN, MINH, signIn } from '../testDesk';

const world = (store = createMemoryStore()) => deskWorld({ store, officers: [LAN, HOA, CHI, MINH] });
const SIGN_OUT = '/desk/officers/lan/sign-out';

test('an administrator sees who works at the desk of the portal, and what each sees', async () => {
  const { page } = await (await signIn(world(), 'chi')).get('/desk/officers');
  for (const text of ['Trần Thị Lan', 'Phạm Thị Hoa', 'Sở Y tế', 'Người quản trị', 'mọi cơ quan'])
    expect(page).toContain(text);
  expect(page).not.toContain('Lê Văn Minh');
  expect(page).not.toContain('hash of');
});

test('signed out by an administrator, an officer is out of every browser and every collector, and can come in again', async () => {
  const store = createMemoryStore();
  const [here, there] = [world(store), world(store)];
  const sessions = [await signIn(here), await signIn(here), await signIn(there)];
  const [chi, hoa] = [await signIn(here, 'chi'), await signIn(there, 'hoa')];
  const done = await chi.post(SIGN_OUT, { seen: '' });
  expect(done.headers.get('Location')).toBe('/desk/officers?done=lan');
  expect((await chi.get('/desk/officers?done=lan')).page).toContain(
    'Đã đăng xuất Trần Thị Lan khỏi mọi thiết bị.',
  );
  for (const lan of sessions) expect((await lan.get('/desk')).status).toBe(303);
  expect((await hoa.get('/desk')).status).toBe(200);
  const again = await signIn(there);
  expect((await again.get('/desk')).status).toBe(200);
  await chi.post(SIGN_OUT, { seen: '' });
  expect((await again.get('/desk')).status).toBe(303);
});

test('nobody else may, and of another portal nobody can', async () => {
  const collector = world();
  const [lan, hoa, minh] = [
    await signIn(collector),
    await signIn(collector, 'hoa'),
    await signIn(collector, 'minh'),
  ];
  expect((await hoa.get('/desk/officers')).status).toBe(403);
  expect((await hoa.post(SIGN_OUT, { seen: '' })).status).toBe(403);
  expect((await lan.get('/desk')).status).toBe(200);
  const chi = await signIn(collector, 'chi');
  expect((await chi.post('/desk/officers/minh/sign-out', { seen: '' })).status).toBe(404);
  expect((await minh.get('/desk')).status).toBe(200);
});

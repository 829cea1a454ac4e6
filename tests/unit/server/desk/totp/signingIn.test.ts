import { expect, test } from 'vitest';
import { fromBase32 } from '../../../../../server/desk/totp/base32';
import { PERIOD, totpCode } from '../../../../../server/desk/totp/totp';
import { createMemoryStore } from '../../../../../server/store/memoryStore';
import { NOW } from '../../testCollector';
import { deskWorld, LAN, MINH, OWN, PASSWORD, postForm, signIn } from '../testDesk';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const OFFICERS = [{ ...LAN, totp: SECRET }, MINH];
const world = (options: Parameters<typeof deskWorld>[0] = {}) =>
  deskWorld({ officers: OFFICERS, ...options });

/** @param later codes behind the one of now */
const code = (later = 0) => totpCode(fromBase32(SECRET), Math.floor(NOW / 1000 / PERIOD) + later);

const tried = (app: ReturnType<typeof world>['app'], fields: Readonly<Record<string, string>>) =>
  postForm(app, '/desk/sign-in', { officer: 'lan', password: PASSWORD, ...fields });

test('an officer with codes is let in with one, also as a phone shows it in two halves', async () => {
  const now = await code();
  expect((await tried(world().app, { code: now })).status).toBe(303);
  expect((await tried(world().app, { code: ` ${now.slice(0, 3)} ${now.slice(3)}` })).status).toBe(303);
});

test('without the code, with a wrong one or with a wrong password they are not, and are told the same', async () => {
  const { app } = world();
  const wrong = [
    await tried(app, {}),
    await tried(app, { code: await code(2) }),
    await tried(app, { code: await code(), password: 'sai' }),
  ];
  for (const { status, page, headers } of wrong) {
    expect(status).toBe(422);
    expect(headers.has('Set-Cookie')).toBe(false);
    expect(page).toContain('Tên đăng nhập, mật khẩu hoặc mã chưa đúng.');
    expect(page).toBe(wrong[0]?.page);
  }
});

test('a code lets in once, by whichever collector over the database, and a wrong password does not use it up', async () => {
  const store = createMemoryStore();
  const [one, other] = [world({ store }), world({ store })];
  const now = await code();
  expect((await tried(one.app, { code: now, password: 'sai' })).status).toBe(422);
  const both = await Promise.all([tried(one.app, { code: now }), tried(other.app, { code: now })]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
  expect((await tried(other.app, { code: now })).status).toBe(422);
  expect((await tried(other.app, { code: await code(1) })).status).toBe(303);
});

test('five wrong codes make the right one wait, as wrong passwords do', async () => {
  const { app } = world();
  for (let n = 0; n < 5; n++) await tried(app, { code: '000000' });
  expect((await tried(app, { code: await code() })).status).toBe(429);
});

test('officers without codes leave the field empty; where nobody has any there is none', async () => {
  const { app } = world();
  expect((await tried(app, { officer: 'minh' })).status).toBe(303);
  expect((await postForm(deskWorld().app, '/desk/sign-in', {})).page).not.toContain('name="code"');
  const { page } = await tried(app, { code: '123456', password: '' });
  expect(page).toContain('<label class="title" for="code">Mã 6\u00a0số</label>');
  expect(page).toContain('autocomplete="one-time-code" aria-describedby="code-hint"');
  expect(page).not.toContain('123456');
});

test('new codes end the sessions that were begun before', async () => {
  const { cookie } = await signIn(deskWorld());
  const { app } = world();
  expect((await app.request(`${OWN}/desk`, { headers: { Cookie: cookie } })).status).toBe(303);
});

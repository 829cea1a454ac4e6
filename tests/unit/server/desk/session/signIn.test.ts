import { expect, test, vi } from 'vitest';
import { NOW, testApp } from '../../testCollector';
import { deskWorld, LAN, MINH, OWN, PASSWORD, postForm, signIn } from '../testDesk';

const HOUR = 3_600_000;

test('without officers there is no desk', async () => {
  const app = testApp();
  for (const path of ['/desk', '/desk/sign-in', '/desk/desk.css']) {
    expect((await app.request(path)).status).toBe(404);
  }
});

test.each(['/desk', '/desk/questions/x', '/desk/anything'])(
  'who is not signed in and asks for %s is led to the sign-in page',
  async (path) => {
    const reply = await deskWorld().app.request(path);
    expect(reply.status).toBe(303);
    expect(reply.headers.get('Location')).toBe('/desk/sign-in');
  },
);

test('signing in leads to the inbox, with a cookie that no script, no other site and no open line can see', async () => {
  const reply = await postForm(deskWorld().app, '/desk/sign-in', { officer: ' lan ', password: PASSWORD });
  expect(reply.status).toBe(303);
  expect(reply.headers.get('Location')).toBe('/desk');
  const [pair, ...attributes] = (reply.headers.get('Set-Cookie') ?? '').split('; ');
  expect(pair).toMatch(/^__Host-gop-y-desk=lan~/);
  expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=28800', 'Path=/', 'SameSite=Strict', 'Secure']);
});

test.each(['http://localhost:8787', 'http://127.0.0.1', 'http://[::1]:1'])(
  'at %s, where there is no https, its cookie is kept by every browser, and is none elsewhere',
  async (trial) => {
    const { app } = deskWorld();
    const reply = await app.request(`${trial}/desk/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ officer: 'lan', password: PASSWORD }),
      headers: { Origin: trial },
    });
    const [Cookie = '', ...attributes] = (reply.headers.get('Set-Cookie') ?? '').split('; ');
    expect(Cookie).toMatch(/^gop-y-desk=lan~/);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=28800', 'Path=/', 'SameSite=Strict']);
    expect((await app.request(`${trial}/desk`, { headers: { Cookie } })).status).toBe(200);
    for (const elsewhere of [OWN, 'http://localhost.mau.example', 'http://10.0.0.7']) {
      expect((await app.request(`${elsewhere}/desk`, { headers: { Cookie } })).status).toBe(303);
    }
  },
);

test('the cookie carries neither the password nor its hash', async () => {
  const { cookie } = await signIn(deskWorld());
  expect(decodeURIComponent(cookie)).not.toContain(PASSWORD);
});

test.each([
  ['lan', 'sai'],
  ['khong-co', PASSWORD],
  ['LAN', PASSWORD],
  ['__proto__', PASSWORD],
])('%s with %s is not let in, and both are told the same', async (officer, password) => {
  const { status, page, headers } = await postForm(deskWorld().app, '/desk/sign-in', { officer, password });
  expect(status).toBe(422);
  expect(headers.has('Set-Cookie')).toBe(false);
  expect(page).toContain('<title>Lỗi: Đăng nhập');
  expect(page).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng');
  expect(page).toContain(`value="${officer}"`);
  expect(page).not.toContain(password);
});

test.each([
  [1000, 1],
  [1001, 0],
])(
  'a password of %i letters is held against %i hashes: what is longer is nobody’s',
  async (length, hashes) => {
    const checkPassword = vi.fn(async () => true);
    const desk = { officers: new Map([['lan', LAN]]), checkPassword, dueSoon: 3, header: null };
    const { app } = deskWorld({ desk });
    const { status } = await postForm(app, '/desk/sign-in', { officer: 'lan', password: 'x'.repeat(length) });
    expect(status).toBe(hashes === 1 ? 303 : 422);
    expect(checkPassword).toHaveBeenCalledTimes(hashes);
  },
);

test('an unknown officer costs as much as a known one: one hash', async () => {
  const checkPassword = vi.fn(async () => true);
  const desk = { officers: new Map([['lan', LAN]]), checkPassword, dueSoon: 3, header: null };
  const { app } = deskWorld({ desk });
  const { status } = await postForm(app, '/desk/sign-in', { officer: 'khong-co', password: 'x' });
  expect(status).toBe(422);
  expect(checkPassword).toHaveBeenCalledExactlyOnceWith('x', LAN.password);
});

test('what is left empty is asked for, and counts as no try', async () => {
  const { app } = deskWorld();
  for (let i = 0; i < 9; i++) {
    const { status, page } = await postForm(app, '/desk/sign-in', { officer: 'lan', password: '' });
    expect(status).toBe(422);
    expect(page).toContain('Nhập tên đăng nhập và mật khẩu');
  }
});

test('after five wrong passwords even the right one must wait, and the page says how long', async () => {
  let time = NOW;
  const { app } = deskWorld({ now: () => time });
  const attempt = (password: string) => postForm(app, '/desk/sign-in', { officer: 'lan', password });
  for (let i = 0; i < 5; i++) await attempt('sai');
  time += 60_000;
  const refused = await attempt(PASSWORD);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('Retry-After')).toBe('120');
  expect(refused.headers.has('Set-Cookie')).toBe(false);
  expect(refused.page).toContain('Thử lại sau 2\u00a0phút.');
  time += 2 * 60_000;
  expect((await attempt(PASSWORD)).status).toBe(303);
});

test('a session ends after eight hours', async () => {
  let time = NOW;
  const desk = await signIn(deskWorld({ now: () => time }));
  time = NOW + 8 * HOUR - 1;
  expect((await desk.get('/desk')).status).toBe(200);
  time = NOW + 8 * HOUR;
  expect((await desk.get('/desk')).status).toBe(303);
});

test.each([
  ['another officer', (cookie: string) => cookie.replace('lan~', 'minh~')],
  ['a later end', (cookie: string) => cookie.replace(String(NOW + 8 * HOUR), String(NOW + 9 * HOUR))],
  ['an end that is no number', (cookie: string) => cookie.replace(String(NOW + 8 * HOUR), 'Infinity')],
  ['another signature', (cookie: string) => cookie.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
  ['a shorter signature', (cookie: string) => cookie.slice(0, -1)],
  ['no signature', (cookie: string) => cookie.replace(/~[^~]*$/, '~')],
  ['a name without the prefix', (cookie: string) => cookie.replace('__Host-', '')],
])('a cookie with %s is none', async (_, change) => {
  const world = deskWorld();
  const { cookie } = await signIn(world);
  expect(change(cookie)).not.toBe(cookie);
  const reply = await world.app.request(`${OWN}/desk`, { headers: { Cookie: change(cookie) } });
  expect(reply.status).toBe(303);
});

test('a changed password, or another collector’s key, ends the session', async () => {
  const { cookie } = await signIn(deskWorld());
  const others = [
    deskWorld({ officers: [{ ...LAN, password: 'hash of another' }, MINH] }),
    deskWorld({ officers: [MINH] }),
    deskWorld({ key: new Uint8Array(32).fill(8) }),
  ];
  for (const { app } of others) {
    expect((await app.request(`${OWN}/desk`, { headers: { Cookie: cookie } })).status).toBe(303);
  }
  const same = await deskWorld().app.request(`${OWN}/desk`, { headers: { Cookie: cookie } });
  expect(same.status).toBe(200);
});

test('signing out takes the cookie away', async () => {
  const desk = await signIn(deskWorld());
  const { status, headers } = await desk.post('/desk/sign-out', {});
  expect(status).toBe(303);
  expect(headers.get('Set-Cookie')).toMatch(/^__Host-gop-y-desk=; Max-Age=0; Path=\/; Secure/);
});

test('who is signed in is not asked again', async () => {
  const desk = await signIn(deskWorld());
  expect((await desk.get('/desk/sign-in')).headers.get('Location')).toBe('/desk');
});

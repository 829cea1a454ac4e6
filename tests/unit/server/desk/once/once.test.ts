import { expect, test } from 'vitest';
import { createTickets } from '../../../../../server/desk/once/ticket';
import { createMac } from '../../../../../server/digest';
import { NOW } from '../../testCollector';
import { deskWorld, LAN, MINH, OWN, postForm, signIn } from '../testDesk';

const MINUTE = 60_000;
const KEY = new Uint8Array(32).fill(7);

/** The path that the operator hands to Lan. */
async function pathFor(officer = LAN, now = NOW): Promise<string> {
  const tickets = createTickets({
    mac: createMac(KEY),
    officers: new Map(),
    now: () => now,
    randomId: () => crypto.randomUUID(),
  });
  return `/desk/once/${await tickets.issue(officer)}`;
}

const atDesk = (app: ReturnType<typeof deskWorld>['app'], headers: Headers) =>
  app.request(`${OWN}/desk`, { headers: { Cookie: (headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' } });

test('the link leads to a page with one button, and the button to the desk', async () => {
  const { app } = deskWorld();
  const path = await pathFor();
  const page = await app.request(`${OWN}${path}`);
  expect(page.status).toBe(200);
  expect(page.headers.get('Cache-Control')).toBe('no-store');
  expect(page.headers.has('Set-Cookie')).toBe(false);
  expect(await page.text()).toContain('để đăng nhập cho Trần Thị Lan.');
  const { status, headers } = await postForm(app, path, {});
  expect([status, headers.get('Location')]).toEqual([303, '/desk']);
  expect(await (await atDesk(app, headers)).text()).toContain('<span>Trần Thị Lan</span>');
});

test('who only looks at it, as messengers do, does not use it up', async () => {
  const { app } = deskWorld();
  const path = await pathFor();
  for (const method of ['GET', 'HEAD', 'GET']) await app.request(`${OWN}${path}`, { method });
  expect((await postForm(app, path, {})).status).toBe(303);
});

test('it signs in once, also when two press at the same instant, and says so to the other', async () => {
  const { app } = deskWorld();
  const path = await pathFor();
  const replies = await Promise.all([postForm(app, path, {}), postForm(app, path, {})]);
  expect(replies.map(({ status }) => status).sort()).toEqual([303, 410]);
  const { status, headers, page } = await postForm(app, path, {});
  expect(status).toBe(410);
  expect(headers.has('Set-Cookie')).toBe(false);
  expect(page).toContain('đã dùng rồi');
});

test('a link that was used shows no button any more', async () => {
  const { app } = deskWorld();
  const path = await pathFor();
  await postForm(app, path, {});
  const again = await app.request(`${OWN}${path}`);
  expect(again.status).toBe(410);
  const page = await again.text();
  expect(page).toContain('đã dùng rồi');
  expect(page).not.toContain('<button');
});

test('a second link for the same officer is another', async () => {
  const { app } = deskWorld();
  expect((await postForm(app, await pathFor(), {})).status).toBe(303);
  expect((await postForm(app, await pathFor(), {})).status).toBe(303);
});

test('after a quarter of an hour it is good no more, and says so', async () => {
  let time = NOW + 15 * MINUTE - 1;
  const { app } = deskWorld({ now: () => time });
  const path = await pathFor();
  expect((await app.request(`${OWN}${path}`)).status).toBe(200);
  time += 1;
  const page = await app.request(`${OWN}${path}`);
  expect(page.status).toBe(410);
  expect(await page.text()).toContain('đã hết hạn');
  expect((await postForm(app, path, {})).status).toBe(410);
});

test.each([
  ['for another officer', (path: string) => path.replace('lan~', 'minh~')],
  ['with a later end', (path: string) => path.replace(/~\d{13}~/, `~${NOW + 99 * MINUTE}~`)],
  ['with another number', (path: string) => path.replace(/~[0-9a-f-]{36}~/, `~${crypto.randomUUID()}~`)],
  ['that was cut off', (path: string) => path.slice(0, -1)],
  ['of nobody', () => '/desk/once/x'],
])('a link %s lets nobody in', async (_, change) => {
  const { app } = deskWorld();
  const path = change(await pathFor());
  expect((await app.request(`${OWN}${path}`)).status).toBe(410);
  const { status, headers, page } = await postForm(app, path, {});
  expect(status).toBe(410);
  expect(headers.has('Set-Cookie')).toBe(false);
  expect(page).toContain('không đúng');
});

test('a changed password, or another collector’s key, ends it', async () => {
  const path = await pathFor();
  for (const options of [
    { officers: [{ ...LAN, password: 'hash of another' }, MINH] },
    { key: new Uint8Array(32).fill(8) },
  ]) {
    expect((await postForm(deskWorld(options).app, path, {})).status).toBe(410);
  }
});

test('a page of somebody else cannot press the button', async () => {
  const { app } = deskWorld();
  const path = await pathFor();
  expect((await postForm(app, path, {}, { Origin: 'https://khac.example' })).status).toBe(403);
  expect((await postForm(app, path, {})).status).toBe(303);
});

test('a session’s cookie is no ticket', async () => {
  const world = deskWorld();
  const { cookie } = await signIn(world);
  const value = decodeURIComponent(cookie.split('=')[1] ?? '');
  expect((await postForm(world.app, `/desk/once/${value}`, {})).status).toBe(410);
});

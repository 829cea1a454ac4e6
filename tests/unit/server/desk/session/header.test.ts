import { expect, test } from 'vitest';
import { readBlock } from '../../../../../server/addresses/block';
import type { Proxies } from '../../../../../server/addresses/proxies';
import { deskWorld, hiddenValue, LAN, MINH, OWN, PASSWORD, questionPath, signIn, stored } from '../testDesk';

const OFFICERS = new Map([LAN, MINH].map((officer) => [officer.id, officer]));
const LISTED: Proxies = { kind: 'listed', blocks: ['10.0.0.0/8'].flatMap((one) => readBlock(one) ?? []) };

/** A collector whose officers are named by a proxy of 10.0.0.0/8. */
const world = (proxies: Proxies = LISTED) =>
  deskWorld({
    proxies,
    desk: {
      officers: OFFICERS,
      checkPassword: async () => true,
      dueSoon: 3,
      header: 'Remote-User',
    },
  });

interface Asked {
  readonly from?: string;
  readonly user?: string;
  readonly cookie?: string;
  readonly post?: Readonly<Record<string, string>>;
  /** The address as it stood in the request, before it was read; without it `path`. */
  readonly url?: string;
}

/** As a connection from a machine, the proxy's unless told otherwise. */
async function ask(
  { app }: ReturnType<typeof world>,
  path: string,
  { from = '10.0.0.2', user = '', cookie = '', post, url = path }: Asked,
) {
  const headers = { Origin: OWN, ...(user && { 'Remote-User': user }), ...(cookie && { Cookie: cookie }) };
  const init = post ? { method: 'POST', body: new URLSearchParams(post), headers } : { headers };
  const reply = await app.request(`${OWN}${path}`, init, {
    incoming: { socket: { remoteAddress: from }, url },
  });
  return { status: reply.status, headers: reply.headers, page: await reply.text() };
}

test('whom a trusted proxy names is at the desk, without a cookie, and cannot sign out here', async () => {
  for (const user of ['lan', 'Lan', ' LAN ']) {
    const { status, page, headers } = await ask(world(), '/desk', { user });
    expect(status).toBe(200);
    expect(page).toContain('<p>Trần Thị Lan</p>');
    expect(page).not.toContain('Đăng xuất');
    expect(headers.has('Set-Cookie')).toBe(false);
  }
});

test.each([
  ['from another machine', { from: '192.0.2.7', user: 'lan' }],
  ['through no connection that is known', { from: '', user: 'lan' }],
  ['without the header', {}],
  ['by a way round what the proxy guards', { user: 'lan', url: '/x/../desk' }],
  ['by a way in other letters', { user: 'lan', url: '/%64esk' }],
  ['for nobody in the officers’ file', { user: 'hoa' }],
  ['for two at once, as where a visitor’s own header is passed on', { user: 'lan, minh' }],
])('a request %s is nobody’s, and is shown no password form', async (_, asked) => {
  const collector = world();
  const { status, headers } = await ask(collector, '/desk', asked);
  expect(status).toBe(303);
  expect(headers.get('Location')).toBe('/desk/sign-in');
  const { status: refused, page } = await ask(collector, '/desk/sign-in', asked);
  expect(refused).toBe(403);
  expect(page).toContain('Trang cán bộ chỉ mở qua hệ thống đăng nhập của cơ quan.');
  expect(page).not.toContain('type="password"');
});

test('proxies that are only counted are no proof of anything', async () => {
  expect((await ask(world({ kind: 'counted', count: 1 }), '/desk', { user: 'lan' })).status).toBe(303);
});

test('neither a password nor a cookie of another collector lets anybody in', async () => {
  const { cookie } = await signIn(deskWorld());
  const collector = world();
  expect((await ask(collector, '/desk', { cookie })).status).toBe(303);
  const post = { officer: 'lan', password: PASSWORD };
  const tried = await ask(collector, '/desk/sign-in', { post });
  expect(tried.status).toBe(401);
  expect(tried.headers.has('Set-Cookie')).toBe(false);
  expect((await ask(collector, '/desk/once/x', {})).status).toBe(303);
});

test('a form needs the token of its officer all the same', async () => {
  const collector = world();
  const id = await stored(collector);
  const path = questionPath(id);
  const { page } = await ask(collector, path, { user: 'lan' });
  const typed = { form: 'answered', text: 'Đã sửa.', seen: hiddenValue(page, 'seen') };
  for (const token of ['', 'x', hiddenValue(page, 'seen')])
    expect((await ask(collector, path, { user: 'lan', post: { ...typed, token } })).status).toBe(403);
  const sent = await ask(collector, path, {
    user: 'lan',
    post: { ...typed, token: hiddenValue(page, 'token') },
  });
  expect(sent.headers.get('Location')).toBe(`${path}?done=answered`);
});

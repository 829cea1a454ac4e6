import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { deskWorld, OWN, signIn } from '../desk/testDesk';
import { testApp } from '../testCollector';
import { worldOfEverything } from './aWorld';
import { CACHES, DESK, PLAIN, POLICIES, PUBLIC, type Row } from './rows';

const world = await worldOfEverything();

/** The request that a row names, with its names filled in. */
function requestOf(asked: string): readonly [method: string, path: string] {
  const [method = '', path = ''] = asked.split(' ');
  const names = Object.entries(world.names);
  return [method, names.reduce((whole, [name, value]) => whole.replace(name, value), path)];
}

async function headersOf([asked]: Row, own: Readonly<Record<string, string>> = {}) {
  const [method, path] = requestOf(asked);
  const isAtDesk = DESK.some(([one]) => one === asked);
  const reply = await world.app.request(`${OWN}${path}`, {
    method,
    headers: { ...(isAtDesk && { Cookie: world.desk.cookie, Origin: OWN }), ...own },
    ...(isAtDesk && method === 'POST' && { body: new URLSearchParams({ token: world.desk.token }) }),
  });
  const told = (name: string) => reply.headers.get(name);
  return {
    status: reply.status,
    cache: told('Cache-Control'),
    policy: told('Content-Security-Policy'),
    sniffing: told('X-Content-Type-Options'),
    referrer: told('Referrer-Policy'),
    opener: told('Cross-Origin-Opener-Policy'),
    resource: told('Cross-Origin-Resource-Policy'),
    readers: told('Access-Control-Allow-Origin'),
    credentials: told('Access-Control-Allow-Credentials'),
    transport: told('Strict-Transport-Security'),
  };
}

const expected = ([, status, cache, policy]: Row) => ({
  status,
  cache: CACHES[cache],
  policy: POLICIES[policy],
  sniffing: 'nosniff',
  opener: 'same-origin',
  credentials: null,
  transport: null,
});

describe('the headers of', () => {
  test.each(PUBLIC)('%s, which any page may read', async (...row) => {
    expect(await headersOf(row)).toEqual({
      ...expected(row),
      referrer: 'no-referrer',
      resource: 'cross-origin',
      readers: '*',
    });
  });

  // With `no-referrer` a browser would call the page’s own form nobody’s.
  test.each(PLAIN)('%s, a page with a form', async (...row) => {
    expect(await headersOf(row)).toEqual({
      ...expected(row),
      referrer: 'same-origin',
      resource: 'cross-origin',
      readers: '*',
    });
  });

  test.each(DESK)('%s, which no other page may read', async (...row) => {
    expect(await headersOf(row)).toEqual({
      ...expected(row),
      referrer: 'same-origin',
      resource: 'same-origin',
      readers: null,
    });
  });
});

test('every route of the collector has its headers in this table', async () => {
  const asked = new Set<string>();
  for (const row of [...PUBLIC, ...PLAIN, ...DESK]) {
    await headersOf(row);
    const [, method, route] = world.lastLine().split(' ');
    asked.add(`${method} ${route}`).add(`ALL ${route}`);
  }
  const missing = world.app.routes
    .map(({ method, path }) => `${method} ${path}`)
    // What only passes a request on.
    .filter((route) => !route.endsWith('/*') && !asked.has(route));
  expect(missing).toEqual([]);
});

describe('that it be encrypted the next time too', () => {
  const ROWS = [...PUBLIC, ...PLAIN, ...DESK];

  test.each([
    ['a proxy that says it was encrypted', { 'X-Forwarded-Proto': 'https' }],
    ['a browser that only says how it asks where it is', { 'Sec-Fetch-Mode': 'navigate' }],
  ])('is told by every reply, through %s', async (_what, own) => {
    for (const row of ROWS) expect((await headersOf(row, own)).transport, row[0]).toBe('max-age=31536000');
  });

  test('is told by none on the machine where it is tried out', async () => {
    for (const path of ['/mau', '/desk/sign-in', '/v1/mau/portal.json']) {
      const { headers } = await deskWorld().app.request(`http://localhost:8787${path}`, {
        headers: { 'Sec-Fetch-Mode': 'navigate' },
      });
      expect(headers.has('Strict-Transport-Security')).toBe(false);
    }
  });
});

test('a breakdown has the headers of what broke down', async () => {
  const broken = () => Promise.reject(new Error('disk'));
  const store = { ...createMemoryStore(), published: broken, search: broken };
  const reply = await testApp({ store }).request('/v1/mau/answers.json');
  expect(reply.status).toBe(503);
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': POLICIES.shut,
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
  });
  const desk = await signIn(deskWorld({ store }));
  const { status, headers } = await desk.get('/desk');
  expect(status).toBe(503);
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': POLICIES.desk,
    'x-content-type-options': 'nosniff',
  });
  expect(headers.has('Access-Control-Allow-Origin')).toBe(false);
});

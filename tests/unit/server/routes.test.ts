import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { testApp } from './testCollector';

const ID = '3f8b0c1e-5d2a-4c77-9a51-0e6f2b7d9c10';

test('portal.json is the portal as it was written', async () => {
  const reply = await testApp().request('/v1/mau/portal.json');
  expect(reply.status).toBe(200);
  expect(await reply.json()).toMatchObject({ v: 1, id: 'mau', checkedOn: '2026-11-20' });
});

test('what only the collector knows is in no file', async () => {
  for (const file of ['portal.json', 'consultations.json', 'consultations/dang-mo.json']) {
    const text = await (await testApp().request(`/v1/mau/${file}`)).text();
    expect(text).not.toMatch(/origins|holidays|tinh-mau\.example/);
  }
});

test('the index lists every consultation without its items, and the clock', async () => {
  const body = await (await testApp().request('/v1/mau/consultations.json')).json();
  expect(body).toMatchObject({ v: 1, now: '2026-11-24T02:30:00.000Z' });
  expect(body.consultations).toHaveLength(3);
  expect(Object.keys(body.consultations[0])).toEqual(['id', 'title', 'agency', 'opensAt', 'closesAt']);
});

test('what is read comes compressed to whoever can take it so, and a cache is told', async () => {
  const read = async (encoding: string) =>
    testApp().request('/v1/mau/portal.json', { headers: { 'Accept-Encoding': encoding } });
  const [short, long] = await Promise.all([read('br, gzip'), read('br')]);
  expect(short.headers.get('Content-Encoding')).toBe('gzip');
  expect(gunzipSync(await short.arrayBuffer()).toString()).toBe(await long.text());
  expect(long.headers.get('Content-Encoding')).toBeNull();
  for (const reply of [short, long]) expect(reply.headers.get('Vary')).toBe('Accept-Encoding');
});

test('a consultation’s file has its items, draft version and the clock', async () => {
  const body = await (await testApp().request('/v1/mau/consultations/dang-mo.json')).json();
  expect(body).toMatchObject({ v: 1, id: 'dang-mo', draft: '1', now: '2026-11-24T02:30:00.000Z' });
  expect(body.items[0].choices).toHaveLength(3);
});

test.each([
  '/v1/khac/portal.json',
  '/v1/khac/consultations.json',
  '/v1/mau/consultations/khong-co.json',
  '/v1/mau/consultations/..%2fportal.json',
  '/v1/khac/answers.json',
  '/v1/mau/',
  '/gop-y/1/gop-y.js',
])('%s is not found, in a form that can be read anywhere', async (path) => {
  const reply = await testApp().request(path);
  expect(reply.status).toBe(404);
  expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
  expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(await reply.json()).toMatchObject({ code: 'not-found', final: false });
});

test.each([
  ['GET', `/v1/mau/submissions?id=${ID}`, 'POST'],
  ['DELETE', `/v1/mau/submissions?id=${ID}`, 'POST'],
  ['GET', `/v1/mau/photos?id=${ID}&n=1`, 'POST'],
  ['PUT', `/v1/mau/photos?id=${ID}&n=1`, 'POST'],
  ['POST', '/v1/mau/portal.json', 'GET, HEAD'],
  ['PUT', '/v1/mau/consultations/dang-mo.json', 'GET, HEAD'],
])('%s %s is no method of that address', async (method, path, allowed) => {
  const reply = await testApp().request(path, { method });
  expect(reply.status).toBe(405);
  expect(reply.headers.get('Allow')).toBe(allowed);
  expect(await reply.json()).toMatchObject({ code: 'method-not-allowed', final: false });
});

test.each(['submissions', 'photos'])(
  'a browser that asks for permission to post %s is answered, though the widget’s requests need none',
  async (path) => {
    const reply = await testApp().request(`/v1/mau/${path}`, { method: 'OPTIONS' });
    expect(reply.status).toBe(204);
    expect(reply.headers.get('Access-Control-Allow-Methods')).toBe('POST');
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
  },
);

test('the icon that browsers ask for by themselves is no error', async () => {
  expect((await testApp().request('/favicon.ico')).status).toBe(204);
});

test('healthz says ok', async () => {
  const reply = await testApp().request('/healthz');
  expect(reply.status).toBe(200);
  expect(await reply.json()).toEqual({ ok: true });
});

test('readyz says whether requests are to be sent here', async () => {
  const ready = await testApp().request('/readyz');
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ state: 'ready' });
  const not = await testApp({ readiness: async () => 'no-database' }).request('/readyz');
  expect(not.status).toBe(503);
  expect(await not.json()).toEqual({ state: 'no-database' });
});

test.each([
  ['/v1/mau/portal.json', 'public, max-age=60'],
  ['/v1/mau/consultations.json', 'public, max-age=10'],
  ['/v1/mau/submissions', 'no-store'],
  ['/v1/mau/photos', 'no-store'],
  ['/v1/khac/portal.json', 'no-store'],
  ['/healthz', 'no-store'],
  ['/readyz', 'no-store'],
  ['/mau', 'no-store'],
])('%s may be cached: %s', async (path, cache) => {
  expect((await testApp().request(path)).headers.get('Cache-Control')).toBe(cache);
});

test.each([
  '/v1/mau/portal.json',
  '/v1/mau/submissions',
  '/v1/mau/photos',
  '/khong-co/x',
  '/healthz',
  '/mau',
  '/plain.css',
])('%s has the headers of every reply, and sets no cookie', async (path) => {
  const { headers } = await testApp().request(path);
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Referrer-Policy')).toBe(path === '/mau' ? 'same-origin' : 'no-referrer');
  expect(headers.has('Set-Cookie')).toBe(false);
  expect(headers.has('Access-Control-Allow-Credentials')).toBe(false);
});

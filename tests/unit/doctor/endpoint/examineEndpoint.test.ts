import { expect, test } from 'vitest';
import type { Answer, Ask } from '#doctor/endpoint/answer';
import { examineEndpoint } from '#doctor/endpoint/examineEndpoint';
import { askFromOutside } from '#doctor/outside/askFromOutside';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { LISTED, testApp } from '../../server/testCollector';

const ENDPOINT = 'https://gopy.example/v1/mau';
const PORTAL = JSON.stringify({ v: 1, accepts: ['question'], topics: [] });

const reply = (status: number, body: string, contentType = 'application/json'): Answer => ({
  kind: 'reply',
  reply: { status, contentType, body },
});
const REFUSED = reply(400, '{"code":"malformed"}', 'application/problem+json');

/** An endpoint that answers the file and the form with these. */
const examine = (file: Answer, form: Answer = REFUSED) => {
  const ask: Ask = async (url) => (url.endsWith('/portal.json') ? file : form);
  return examineEndpoint(ask, ENDPOINT, LISTED);
};
const GOOD = { code: 'endpoint-good', level: 'good', origin: LISTED };

/** Asks the collector itself, as a page of that origin. */
function askCollector(origin: string, path = '/v1/mau') {
  const store = createMemoryStore();
  const touched: string[] = [];
  const watched = new Proxy(store, {
    get(target, name) {
      touched.push(String(name));
      return Reflect.get(target, name);
    },
  });
  const app = testApp({ store: watched });
  const fetch = (async (url: string, init: RequestInit) => app.request(url, init)) as typeof globalThis.fetch;
  const found = examineEndpoint(askFromOutside(fetch, origin), `https://gopy.example${path}`, origin);
  return { found, touched };
}

test('the collector answers a listed page, and its store is neither asked nor written', async () => {
  const { found, touched } = askCollector(LISTED);
  expect(await found).toEqual([GOOD]);
  expect(touched.filter((name) => /^(find|add)/.test(name))).toEqual([]);
});

test('a page that the collector does not list is named', async () => {
  const origin = 'https://khac.example';
  const { found } = askCollector(origin);
  expect(await found).toEqual([{ code: 'origin-not-listed', level: 'wrong', origin }]);
});

test('a portal that the collector does not have is not found', async () => {
  const { found } = askCollector(LISTED, '/v1/nham');
  expect(await found).toEqual([
    { code: 'endpoint-not-found', level: 'wrong', url: 'https://gopy.example/v1/nham' },
  ]);
});

test('an endpoint of one script, without portal.json, works with less', async () => {
  const found = await examine(reply(404, 'Not found', 'text/html'), reply(400, 'bad', 'text/plain'));
  expect(found).toEqual([{ code: 'portal-missing', level: 'note', url: `${ENDPOINT}/portal.json` }, GOOD]);
});

test('an address where neither is has no endpoint', async () => {
  const nothing = reply(404, 'Not found', 'text/html');
  expect(await examine(nothing, nothing)).toEqual([
    { code: 'endpoint-not-found', level: 'wrong', url: ENDPOINT },
  ]);
});

test.for([
  ['no JSON', '<!doctype html><title>Wi-Fi</title>'],
  ['of another version', '{"v":2,"accepts":[],"topics":[]}'],
  ['without its lists', '{"v":1}'],
  ['null', 'null'],
])('a portal.json that is %s is malformed', async ([, body]) => {
  expect(await examine(reply(200, body as string))).toEqual([
    { code: 'portal-malformed', level: 'wrong', url: `${ENDPOINT}/portal.json` },
  ]);
});

test('an endpoint whose form answers with an error of its server fails', async () => {
  const file = reply(200, PORTAL);
  for (const status of [200, 404, 500, 503]) {
    const form = reply(status, '<h1>Lỗi</h1>', 'text/html');
    expect(await examine(file, form)).toEqual([
      { code: 'endpoint-failing', level: 'wrong', url: `${ENDPOINT}/submissions`, status },
    ]);
  }
  expect(await examine(reply(502, ''))).toMatchObject([
    { code: 'endpoint-failing', url: `${ENDPOINT}/portal.json`, status: 502 },
  ]);
});

test('what comes in place of an answer is told by its kind', async () => {
  const url = `${ENDPOINT}/portal.json`;
  expect(await examine({ kind: 'unreadable' })).toEqual([{ code: 'endpoint-cors', level: 'wrong', url }]);
  expect(await examine({ kind: 'redirect', to: 'https://b.example/' })).toEqual([
    { code: 'endpoint-redirects', level: 'wrong', url, to: 'https://b.example/' },
  ]);
  expect(await examine({ kind: 'silent', why: 'name' })).toEqual([
    { code: 'endpoint-unreachable', level: 'wrong', url, why: 'name' },
  ]);
  expect(await examine({ kind: 'stopped' })).toEqual([]);
});

test('a form that may not be read is told although the file may', async () => {
  expect(await examine(reply(200, PORTAL), { kind: 'unreadable' })).toEqual([
    { code: 'endpoint-cors', level: 'wrong', url: `${ENDPOINT}/submissions` },
  ]);
});

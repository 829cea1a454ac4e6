import { expect, test, vi } from 'vitest';
import { createFollow } from '#endpoint/follow';
import type { Fetch } from '#endpoint/request';
import { LIMITS } from '#protocol/limits';

const ENDPOINT = 'https://gopy.example.vn/v1/mau';
const NOW = '2026-11-26T09:00:00Z';
const unknown = (code: string) => ({ code, status: 'unknown' });

function answering(body: object | string, status = 200) {
  const told: string[] = [];
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html' : 'application/json';
  const fetch = vi.fn<Fetch>(async () => new Response(text, { status, headers: { 'Content-Type': type } }));
  return { fetch, told, follow: createFollow(fetch, ENDPOINT, (line) => void told.push(line)) };
}
const asked = (fetch: ReturnType<typeof answering>['fetch']) => {
  const [url, init] = fetch.mock.calls[0] ?? [];
  return { url, init, form: init?.body as FormData };
};

test('codes travel in the body of one simple post, and never in the address', async () => {
  const { fetch, follow } = answering({ v: 1, results: [unknown('7K3M'), unknown('9PT2')], now: NOW });
  expect(await follow.lookup(['7K3M', '9PT2'])).toEqual({
    kind: 'found',
    value: [unknown('7K3M'), unknown('9PT2')],
  });
  const { url, init, form } = asked(fetch);
  expect(url).toBe(`${ENDPOINT}/lookup`);
  expect(form.getAll('code')).toEqual(['7K3M', '9PT2']);
  expect(init).toMatchObject({ method: 'POST', credentials: 'omit', cache: 'no-store' });
  expect(init?.headers).toBeUndefined();
});

test('no more codes are asked for than an endpoint takes', async () => {
  const codes = Array.from({ length: LIMITS.lookup + 5 }, (_, index) => `C${index}`);
  const { fetch, follow } = answering({
    v: 1,
    results: codes.slice(0, LIMITS.lookup).map(unknown),
    now: NOW,
  });
  expect(await follow.lookup(codes)).toMatchObject({ kind: 'found' });
  expect(asked(fetch).form.getAll('code')).toHaveLength(LIMITS.lookup);
});

test.for([
  ['a hotel’s page', '<html>Wi-Fi</html>', 200, { kind: 'unreachable' }],
  ['fewer results than codes', { v: 1, results: [], now: NOW }, 200, { kind: 'unreachable' }],
  ['another version', { v: 2, results: [unknown('7K3M')], now: NOW }, 200, { kind: 'unreachable' }],
  ['a limit', { code: 'too-many-lookups', retryAfter: 90 }, 429, { kind: 'limited', wait: 90 }],
  ['a limit without its time', { code: 'too-many-lookups' }, 429, { kind: 'limited', wait: 600 }],
  ['a breakdown', { code: 'unavailable' }, 503, { kind: 'unreachable' }],
] as const)('%s is told apart', async ([_, body, status, kind]) => {
  expect(await answering(body, status).follow.lookup(['7K3M'])).toEqual(kind);
});

test('the webmaster hears of a reply that brought nothing, and of no code', async () => {
  const { told, follow } = answering({ code: 'origin-not-listed' }, 403);
  await follow.lookup(['7K3M9PT2H6VB4XRC']);
  expect(told).toEqual([`${ENDPOINT}/lookup: 403 origin-not-listed`]);
});

test('without a connection nobody is told anything untrue', async () => {
  const follow = createFollow(
    () => Promise.reject(new TypeError('no network')),
    ENDPOINT,
    () => {},
  );
  expect(await follow.lookup(['7K3M'])).toEqual({ kind: 'unreachable' });
  expect(await follow.withdraw('7K3M', 'all')).toEqual({ kind: 'unreachable' });
});

test('a withdrawal says which code and how much, and what came of it', async () => {
  const done = { v: 1, scope: 'contact', erased: ['contact'], at: NOW, now: NOW };
  const { fetch, follow } = answering(done);
  expect(await follow.withdraw('7K3M', 'contact')).toEqual({ kind: 'found', value: done });
  const { url, form } = asked(fetch);
  expect([url, ...Array.from(form.entries())]).toEqual([
    `${ENDPOINT}/withdraw`,
    ['code', '7K3M'],
    ['scope', 'contact'],
  ]);
});

test('a code that is none is told apart from an endpoint that is away', async () => {
  expect(await answering({ code: 'code-unknown' }, 404).follow.withdraw('7K3M', 'all')).toEqual({
    kind: 'unknown',
  });
});

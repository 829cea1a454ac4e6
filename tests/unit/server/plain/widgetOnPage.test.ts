import { describe, expect, test } from 'vitest';
import type { ServedFile } from '../../../../server/widgetFiles/widgetFile';
import { aQuestion, LISTED, LISTED_PORTAL, testApp } from '../testCollector';

const file = (cache: ServedFile['cache']): ServedFile => ({
  ...{ type: 'text/javascript', etag: '"x"', sha384: 'sha384-cua/loader+', cache },
  ...{ plain: new Uint8Array(), brotli: async () => new Uint8Array() },
});
const WIDGET = new Map([
  ['2/gop-y.js', file('managed')],
  ['2.1.0/gop-y.full.js', file('immutable')],
  ['2.1.0/gop-y.js', file('immutable')],
]);

const get = (address: string, headers: Record<string, string> = {}, widget = WIDGET) =>
  testApp({ widget }).request(address, { headers });
const endpointIn = (page: string) => /data-endpoint="([^"]*)"/.exec(page)?.[1];

async function sent(fields: Record<string, string>) {
  const reply = await testApp({ widget: WIDGET }).request('http://localhost/mau', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: 'http://localhost' },
  });
  return reply.text();
}

test('the page has one script, the widget by its pinned address and hash, over the portal’s own endpoint', async () => {
  const page = await (await get('http://localhost:8787/mau?lang=en')).text();
  expect(page.match(/<script.*?<\/script>/gs)).toEqual([
    '<script async src="/gop-y/2.1.0/gop-y.js" integrity="sha384-cua/loader+" crossorigin="anonymous" data-endpoint="http://localhost:8787/v1/mau" data-lang="en" data-theme="auto"></script>',
  ]);
});

test('the form stands inside the widget’s element, so that it is there until the widget has drawn its own', async () => {
  const page = await (await get('/mau')).text();
  expect(page).toMatch(/<gop-y view="ask">.*<form .*<\/form><\/gop-y>/s);
});

test('a form with a citizen’s words in it is left alone by the widget, which goes on offering its launcher', async () => {
  const page = await sent({ text: 'Đã viết dở' });
  expect(page).toContain('Đã viết dở</textarea>');
  expect(page).not.toContain('<gop-y');
  expect(page).toContain('<script async');
});

test('a receipt is not covered by another form', async () => {
  const page = await sent({ id: aQuestion().id, text: 'Đèn hỏng', topic: 'duong-sa' });
  expect(page).toContain('Đã nhận câu hỏi');
  expect(page).not.toContain('<gop-y');
});

describe('the endpoint is named as the browser reaches the collector', () => {
  test.each([
    [
      'behind a proxy, when the browser says that the page is encrypted',
      { 'Sec-Fetch-Mode': 'navigate' },
      'https',
    ],
    ['behind a proxy, when the proxy says so', { 'X-Forwarded-Proto': 'https' }, 'https'],
    ['by http, when nobody says so', {}, 'http'],
  ] as const)('%s', async (_, headers, scheme) => {
    const page = await (await get('http://gopy.mau.example/mau', headers)).text();
    expect(endpointIn(page)).toBe(`${scheme}://gopy.mau.example/v1/mau`);
  });

  test('by http on the machine itself, whatever is said', async () => {
    const page = await (await get('http://127.0.0.1:8787/mau', { 'Sec-Fetch-Mode': 'navigate' })).text();
    expect(endpointIn(page)).toBe('http://127.0.0.1:8787/v1/mau');
  });
});

describe('the policy', () => {
  const policyAt = async (address: string) => {
    const header = (await get(address)).headers.get('Content-Security-Policy') ?? '';
    return header.split('; ');
  };

  test('lets the widget’s files run and reach this host, with the one Trusted Types name', async () => {
    expect(await policyAt('/mau')).toEqual([
      "default-src 'none'",
      "style-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      'trusted-types gop-y',
      "require-trusted-types-for 'script'",
      `frame-ancestors 'self' ${LISTED}`,
    ]);
  });

  test('lets nobody but this host frame the page of a portal that does not exist', async () => {
    expect(await policyAt('/khong-co')).toContain("frame-ancestors 'self'");
  });

  test('lets every page frame the mock’s', async () => {
    const app = testApp({ hosted: { ...LISTED_PORTAL, origins: 'any' } });
    const reply = await app.request('/mau');
    expect(reply.headers.get('Content-Security-Policy')).toMatch(/; frame-ancestors \*$/);
  });
});

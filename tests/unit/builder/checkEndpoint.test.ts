import { expect, test } from 'vitest';
import type { Answer, Ask } from '#doctor/endpoint/answer';
import { checkEndpoint, hinders } from '../../../demo/builder/endpoint/checkEndpoint';
import { readLists } from '../../../demo/builder/endpoint/lists';

const NOW = Date.parse('2026-11-24T02:30:00Z');
const json = (status: number, body: unknown): Answer => ({
  kind: 'reply',
  reply: { status, contentType: 'application/json', body: JSON.stringify(body) },
});
const PORTAL = {
  v: 1,
  accepts: ['question'],
  topics: [
    { id: 'dat-dai', label: { vi: 'Đất đai' } },
    { id: 'khieu-nai', label: { vi: 'Khiếu nại' }, elsewhere: { text: { vi: 'Gửi Thanh tra' } } },
    { id: 'A B', label: { vi: 'Không phải id' } },
    { id: 'khong-ten' },
    null,
  ],
};

/** An endpoint at one address of a host, and nothing at any other. */
const endpointAt =
  (address: string, posted: Answer): Ask =>
  async (url, method) => {
    if (!url.startsWith(`${address}/`)) return json(404, { code: 'not-found' });
    return method === 'POST' ? posted : json(200, PORTAL);
  };
const GOOD = 'https://gopy.tinh.example/v1/ha-may';

test('an endpoint that refuses an empty form is one', async () => {
  const { findings, suggestion } = await checkEndpoint(endpointAt(GOOD, json(400, {})), GOOD, 'https://here');
  expect(findings.map(({ code }) => code)).toEqual(['endpoint-good']);
  expect(suggestion).toBe('');
});

test('that this page is not on its list hinders nobody', async () => {
  const ask = endpointAt(GOOD, json(403, { code: 'origin-not-listed' }));
  const { findings } = await checkEndpoint(ask, GOOD, 'https://here');
  expect(findings.map(({ code }) => code)).toEqual(['origin-not-listed']);
  expect(findings.some(hinders)).toBe(false);
});

test('of an endpoint on the machine itself it is noted that nobody else can reach it', async () => {
  const local = 'http://localhost:8787/v1/ha-may';
  const { findings } = await checkEndpoint(endpointAt(local, json(400, {})), local, 'http://localhost:8787');
  expect(findings.map(({ code }) => code)).toEqual(['endpoint-good', 'endpoint-private']);
  expect(findings.some(hinders)).toBe(false);
});

test.each([
  ['a collector’s plain page', 'https://gopy.tinh.example/ha-may'],
  ['a page below it', 'https://gopy.tinh.example/ha-may/consultations/x'],
  ['more than the endpoint', `${GOOD}/submissions`],
])('for %s the endpoint that was meant is named', async (_, given) => {
  const ask: Ask = (url, method) =>
    url.startsWith(`${GOOD}/submissions/`)
      ? Promise.resolve(json(404, {}))
      : endpointAt(GOOD, json(400, {}))(url, method);
  expect((await checkEndpoint(ask, given, 'https://here')).suggestion).toBe(GOOD);
});

test('where nothing answers nothing is named', async () => {
  const ask = endpointAt(GOOD, json(400, {}));
  for (const given of ['https://gopy.tinh.example', 'https://gopy.tinh.example/v1/khac'])
    expect((await checkEndpoint(ask, given, 'https://here')).suggestion).toBe('');
});

test('only what has a form that can be shown is offered', async () => {
  const lists = await readLists(
    async (url) => {
      if (url.endsWith('/portal.json')) return json(200, PORTAL);
      if (url.endsWith('/communes.json')) return { kind: 'silent', why: 'unknown' };
      const open = { opensAt: '2026-11-20T08:00:00+07:00', closesAt: '2026-12-20T08:00:00+07:00' };
      const consultations = [
        { id: 'mo', title: { vi: 'Đang mở' }, ...open },
        { id: 'bo', title: { vi: 'Đã bỏ' }, ...open, annulled: true },
        { id: 'qua', title: { vi: 'Đã qua' }, ...open, closesAt: '2026-11-21T08:00:00+07:00' },
        { id: 'khong-ten', ...open },
      ];
      return json(200, { v: 1, consultations });
    },
    GOOD,
    NOW,
  );
  expect(lists.topics.map(({ id }) => id)).toEqual(['dat-dai']);
  expect(lists.communes).toEqual([]);
  expect(lists.consultations.map(({ id }) => id)).toEqual(['mo']);
});

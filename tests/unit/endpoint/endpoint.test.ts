import { setupServer } from 'msw/node';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createCopies } from '#device/copies';
import { createMemoryDatabase } from '#device/memory';
import { read } from '#endpoint/read';
import { createReader } from '#endpoint/reader';
import type { Fetch } from '#endpoint/request';
import { send, sendPhoto } from '#endpoint/send';
import type { PhotoPart } from '#protocol/photo';
import type { QuestionReceipt } from '#protocol/receipt';
import { mockEndpoint } from '../../../server-mock/handlers';
import type { ScenarioName } from '../../../server-mock/scenarios';
import { aQuestion } from '../server/testCollector';

const ENDPOINT = 'https://gopy.example.vn/v1/mau';
/** What the webmaster was told. */
const told: string[] = [];
const tell = (line: string) => void told.push(line);
let stop = () => {};
afterEach(() => {
  stop();
  stop = () => {};
  told.length = 0;
  vi.useRealTimers();
});

function started(scenario: ScenarioName = 'well') {
  const endpoint = mockEndpoint({ url: ENDPOINT, scenario });
  const server = setupServer(...endpoint.handlers);
  server.listen({ onUnhandledRequest: 'error' });
  stop = () => server.close();
  return endpoint;
}

const sendOne = (question = aQuestion(), fetchWith: Fetch = fetch) =>
  send(fetchWith, ENDPOINT, question.id, JSON.stringify(question), 30_000, tell);

/** A fetch that notes what it is asked and answers with this. */
const answering = (body: string, status = 200) =>
  vi.fn<Fetch>(async () => new Response(body, { status, headers: { 'Content-Type': 'application/json' } }));

test('a question is delivered, and again with the same code and time', async () => {
  const endpoint = started();
  const question = aQuestion();
  const first = await sendOne(question);
  expect(first).toMatchObject({ kind: 'delivered', receipt: { id: question.id, kind: 'question' } });
  const { code, receivedAt } = (first as { receipt: QuestionReceipt }).receipt;
  expect(await sendOne(question)).toMatchObject({ kind: 'delivered', receipt: { code, receivedAt } });
  expect(endpoint.received()).toEqual([question]);
});

test('a question that is against the rules is refused for good', async () => {
  started();
  const outcome = await sendOne(aQuestion({ text: '' }));
  expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'invalid', final: true } });
});

test.for([
  ['down', { kind: 'unknown', why: 'unreachable', retryAfter: null }],
  ['captive-portal', { kind: 'unknown', why: 'not-ours', retryAfter: null }],
  ['busy', { kind: 'unknown', why: 'not-now', retryAfter: 2 }],
  ['lost-reply', { kind: 'unknown', why: 'unreachable', retryAfter: null }],
] as const)('%s proves nothing', async ([scenario, outcome]) => {
  started(scenario);
  expect(await sendOne()).toEqual(outcome);
});

test('a receipt of another submission proves nothing', async () => {
  started('wrong-echo');
  expect(await sendOne()).toMatchObject({ kind: 'unknown' });
});

test('published files are found, and what is not there is absent', async () => {
  started();
  expect(await read(fetch, ENDPOINT, 'portal.json', [], tell)).toMatchObject({
    kind: 'found',
    value: { id: 'mau' },
  });
  expect(await read(fetch, ENDPOINT, 'consultations/khong-co.json', [], tell)).toEqual({ kind: 'absent' });
});

test.for(['down', 'captive-portal'] as const)('with %s nothing can be read', async (scenario) => {
  started(scenario);
  expect(await read(fetch, ENDPOINT, 'portal.json', [], tell)).toEqual({ kind: 'unreachable' });
});

test.for(['null', '[]', '{"v":2}', '"v"', '{', ''])('%j is no file of an endpoint', async (body) => {
  expect(await read(answering(body), ENDPOINT, 'portal.json', [], tell)).toEqual({ kind: 'unreachable' });
});

test('a file without its lists is no file of an endpoint, and no good copy', async () => {
  const copies = createCopies(createMemoryDatabase(), () => false);
  const reader = createReader(answering('{"v":1,"topics":{}}'), ENDPOINT, copies, tell);
  expect(await reader.portal()).toEqual({ kind: 'unreachable' });
  expect(await reader.consultations()).toEqual({ kind: 'unreachable' });
  expect(await reader.consultation('a')).toEqual({ kind: 'unreachable' });
  expect(told).toHaveLength(3);
  expect(await copies.find(ENDPOINT, 'portal.json')).toBeUndefined();
});

test('the last good copy is read when the network is gone', async () => {
  const endpoint = started();
  const reader = createReader(
    fetch,
    ENDPOINT,
    createCopies(createMemoryDatabase(), () => false),
    tell,
  );
  const portal = await reader.portal();
  endpoint.use('down');
  expect(await reader.portal()).toEqual(portal);
  expect(await reader.consultations()).toEqual({ kind: 'unreachable' });
});

test('what is no longer published is not read from a copy either', async () => {
  const copies = createCopies(createMemoryDatabase(), () => false);
  const published = '{"v":1,"title":"Đèn đường"}';
  await createReader(answering(published), ENDPOINT, copies, tell).answer('a');
  const gone: Fetch = async () => new Response('{}', { status: 404 });
  expect(await createReader(gone, ENDPOINT, copies, tell).answer('a')).toEqual({ kind: 'absent' });
  const offline: Fetch = async () => {
    throw new TypeError('offline');
  };
  await expect
    .poll(() => createReader(offline, ENDPOINT, copies, tell).answer('a'))
    .toEqual({ kind: 'unreachable' });
});

test('what was read is there before a device that does not answer has kept it', async () => {
  const never = () => new Promise<void>(() => {});
  const copies = { keep: never, forget: never, find: async () => undefined };
  const reader = createReader(answering('{"v":1,"accepts":[],"topics":[]}'), ENDPOINT, copies, () => {});
  expect(await reader.portal()).toMatchObject({ kind: 'found' });
});

test('what was begun early is asked for once, also while the device is still opening, and the next to read asks anew', async () => {
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    asked.push(url.slice(ENDPOINT.length + 1));
    return new Response('{"v":1,"accepts":[],"topics":[],"consultations":[]}');
  };
  const opening = new Promise<never>(() => {});
  const copies = createCopies(opening, () => false);
  const reader = createReader(fetch, ENDPOINT, copies, tell);
  reader.begin();
  expect(asked).toEqual(['portal.json', 'consultations.json']);
  expect((await reader.portal()).kind).toBe('found');
  expect((await reader.consultations()).kind).toBe('found');
  expect(asked).toHaveLength(2);
  await reader.portal();
  expect(asked).toEqual(['portal.json', 'consultations.json', 'portal.json']);
});

test('an early answer that was none, or that is old, is not given: it is asked for again', async () => {
  let online = false;
  let asked = 0;
  const fetch: Fetch = async () => {
    asked += 1;
    if (!online) throw new TypeError('offline');
    return new Response('{"v":1,"accepts":[],"topics":[],"consultations":[]}');
  };
  const copies = { keep: async () => {}, forget: async () => {}, find: async () => undefined };
  const reader = createReader(fetch, ENDPOINT, copies, tell);
  reader.begin();
  await new Promise((resolve) => setTimeout(resolve));
  online = true;
  expect((await reader.portal()).kind).toBe('found');
  expect(asked).toBe(3);
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  reader.begin();
  vi.setSystemTime(Date.now() + 11_000);
  await reader.portal();
  expect(asked).toBe(6);
});

test('a device that keeps no copies does not keep a file from being read', async () => {
  const failing = async () => {
    throw new Error('no store');
  };
  const file = { v: 1, accepts: [], topics: [] };
  const reader = createReader(
    answering(JSON.stringify(file)),
    ENDPOINT,
    { keep: failing, forget: failing, find: failing },
    tell,
  );
  expect(await reader.portal()).toEqual({ kind: 'found', value: file });
  const offline = createReader(failing, ENDPOINT, { keep: failing, forget: failing, find: failing }, tell);
  expect(await offline.portal()).toEqual({ kind: 'unreachable' });
});

test('a submission is a simple request: no cookie, no redirect, no header of our own', async () => {
  const spy = answering('{}');
  const question = aQuestion();
  await sendOne(question, spy);
  expect(spy).toHaveBeenCalledTimes(1);
  const [url, init] = spy.mock.calls[0] as Parameters<Fetch>;
  expect(url).toBe(`${ENDPOINT}/submissions?id=${question.id}`);
  expect(init).toMatchObject({ method: 'POST', mode: 'cors', credentials: 'omit', redirect: 'error' });
  expect(init).toMatchObject({ cache: 'no-store', referrerPolicy: 'no-referrer' });
  expect(init).not.toHaveProperty('headers');
  expect(init).not.toHaveProperty('keepalive');
  expect(Array.from(init.body as FormData)).toEqual([['submission', JSON.stringify(question)]]);
});

test('a reading is a simple request too', async () => {
  const spy = answering('{"v":1}');
  await read(spy, ENDPOINT, 'portal.json', [], tell);
  const [url, init] = spy.mock.calls[0] as Parameters<Fetch>;
  expect(url).toBe(`${ENDPOINT}/portal.json`);
  expect(init).toMatchObject({ method: 'GET', credentials: 'omit', redirect: 'error' });
  expect(init).not.toHaveProperty('headers');
});

test('a reply that does not come is given up when its time is over', async () => {
  vi.useFakeTimers();
  const hanging: Fetch = (_, { signal }) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('gave up', 'AbortError')));
    });
  let ended = 0;
  const end = () => ended++;
  void send(hanging, ENDPOINT, 'a', '', 30_000, tell).then(end);
  void send(hanging, ENDPOINT, 'b', 'x', 33_000, tell).then(end);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(ended).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toBe(1);
  await vi.advanceTimersByTimeAsync(3000);
  expect(ended).toBe(2);
});

test('a reply that proves nothing is told to the webmaster by its status and code, and by nothing that a citizen wrote', async () => {
  const question = aQuestion({ text: 'Nội dung riêng' });
  const problem = (code: string) => answering(JSON.stringify({ code, detail: question.text }), 403);
  await sendOne(question, problem('origin-not-listed'));
  // A firewall that shows what it stopped.
  await sendOne(question, problem(`blocked: ${question.text}`));
  await sendOne(question, answering(question.text));
  expect(told).toEqual([
    `${ENDPOINT}/submissions: 403 origin-not-listed, no valid receipt, will be sent again`,
    `${ENDPOINT}/submissions: 403, no valid receipt, will be sent again`,
    `${ENDPOINT}/submissions: 200, no valid receipt, will be sent again`,
  ]);
});

test('a file that an endpoint does not have, or has not as a file, is told to the webmaster', async () => {
  await read(answering('{"code":"not-found"}', 404), ENDPOINT, 'portal.json', [], tell);
  await read(answering('<title>Cổng</title>'), ENDPOINT, 'portal.json', [], tell);
  expect(told).toEqual([
    `${ENDPOINT}/portal.json: 404 not-found`,
    `${ENDPOINT}/portal.json: 200, no file of an endpoint`,
  ]);
});

test('of what went well, and of a network that is gone, the webmaster hears nothing', async () => {
  const endpoint = started();
  await sendOne();
  await read(fetch, ENDPOINT, 'portal.json', [], tell);
  endpoint.use('down');
  await sendOne();
  await read(fetch, ENDPOINT, 'portal.json', [], tell);
  expect(told).toEqual([]);
});

const PHOTO: PhotoPart = {
  id: '3f8b0c1e-5d2a-4c77-9a51-0e6f2b7d9c10',
  n: 2,
  of: 3,
  type: 'image/png',
  bytes: 3,
  sha256: 'ab',
};
const sendThePhoto = (fetchWith: Fetch) =>
  sendPhoto(fetchWith, ENDPOINT, PHOTO, new Uint8Array([1, 2, 3]).buffer, 30_000, tell);
const photoReceipt = (n: number) => JSON.stringify({ v: 1, kind: 'photo', id: PHOTO.id, n, receivedAt: 'x' });

test('a photo goes as a file of its type, to the place that its question gave it', async () => {
  const fetch = answering(photoReceipt(2), 201);
  expect(await sendThePhoto(fetch)).toMatchObject({ kind: 'delivered', receipt: { kind: 'photo', n: 2 } });
  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(url).toBe(`${ENDPOINT}/photos?id=${PHOTO.id}&n=2`);
  expect(init).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'error', cache: 'no-store' });
  expect(init).not.toHaveProperty('headers');
  const file = (init?.body as FormData | undefined)?.get('photo') as File;
  expect(file.type).toBe('image/png');
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
});

test.for<[string, string]>([
  ['of another photo', photoReceipt(1)],
  [
    'of the text',
    JSON.stringify({ v: 1, kind: 'question', id: PHOTO.id, code: 'X', agency: 'A', receivedAt: 'x' }),
  ],
])('a receipt %s is none of this photo', async ([, body]) => {
  expect(await sendThePhoto(answering(body, 201))).toMatchObject({ kind: 'unknown' });
});

test('the receipt of a photo is none of its text', async () => {
  const question = { ...aQuestion(), id: PHOTO.id };
  expect(await sendOne(question, answering(photoReceipt(1), 201))).toMatchObject({ kind: 'unknown' });
});

test('what a citizen searches for goes into the address of one request, is told to nobody and leaves no copy', async () => {
  const fetchWith = answering('<html>Wi-Fi</html>');
  const database = createMemoryDatabase();
  const reader = createReader(
    fetchWith,
    ENDPOINT,
    createCopies(database, () => false),
    tell,
  );
  expect(await reader.search('hộ khẩu & con')).toEqual({ kind: 'unreachable' });
  const found = answering(JSON.stringify({ v: 1, answers: [] }));
  const well = createReader(
    found,
    ENDPOINT,
    createCopies(database, () => false),
    tell,
  );
  expect(await well.search('hộ khẩu & con')).toEqual({ kind: 'found', value: { v: 1, answers: [] } });
  expect(found.mock.calls[0]?.[0]).toBe(`${ENDPOINT}/answers?q=${encodeURIComponent('hộ khẩu & con')}`);
  expect(told).toEqual([`${ENDPOINT}/answers: 200, no file of an endpoint`]);
  expect(await database.list('c:')).toEqual([]);
});

test.for([
  ['tells another time', '2049-01-01T08:00:00+07:00', true],
  ['is near', new Date(Date.now() + 60_000).toISOString(), false],
])('an endpoint whose clock %s is believed only where the device must be wrong', async ([, now, isFar]) => {
  const copies = createCopies(createMemoryDatabase(), () => false);
  const body = JSON.stringify({ v: 1, consultations: [], now });
  const reader = createReader(answering(body), ENDPOINT, copies, tell);
  const own = Date.now();
  expect(Math.abs(reader.now() - own)).toBeLessThan(5000);
  await reader.consultations();
  const apart = reader.now() - (isFar ? Date.parse(now as string) : own);
  expect(Math.abs(apart)).toBeLessThan(5000);
});

test('a file without a clock leaves what is known of it', async () => {
  const copies = createCopies(createMemoryDatabase(), () => false);
  const bodies = ['{"v":1,"consultations":[],"now":"2049-01-01T08:00:00+07:00"}', '{"v":1,"answers":[]}'];
  const fetch: Fetch = async () => new Response(bodies.shift(), { status: 200 });
  const reader = createReader(fetch, ENDPOINT, copies, tell);
  await reader.consultations();
  await reader.answers();
  expect(Math.abs(reader.now() - Date.parse('2049-01-01T08:00:00+07:00'))).toBeLessThan(5000);
});

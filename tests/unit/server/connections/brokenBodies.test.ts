import { setTimeout as wait } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listen } from '../../../../server/listen';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { deskWorld, OWN } from '../desk/testDesk';
import { LISTED, WHOLE_PORTAL } from '../testCollector';
import { rawSocket } from './rawSocket';

/** A collector that listens, with what it counts and what it logs. */
async function collector(store = createMemoryStore()) {
  const counted: number[] = [];
  const logged: string[] = [];
  const count: MiddlewareHandler = async (c, next) => {
    await next();
    counted.push(c.res.status);
  };
  const { app } = deskWorld({
    store,
    hosted: WHOLE_PORTAL,
    requests: [count],
    log: (line) => logged.push(line),
  });
  const { port, close } = await listen(app.fetch, 0, '127.0.0.1');
  onTestFinished(() => close());
  return { port, counted, logged };
}

const headOf = (path: string) =>
  [
    `POST ${path} HTTP/1.1`,
    `Host: ${new URL(OWN).host}`,
    `Origin: ${path.startsWith('/v1/') ? LISTED : OWN}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Transfer-Encoding: chunked',
    '',
    '',
  ].join('\r\n');

const ID = '8a4d6e02-91c3-4b5f-8e7a-c2d10f3b6a59';
const PATHS = [
  `/v1/mau/submissions?id=${ID}`,
  `/v1/mau/photos?id=${ID}&n=1`,
  '/v1/mau/lookup',
  '/v1/mau/withdraw',
  '/mau',
  '/mau/consultations/dang-mo',
  '/desk/sign-in',
];

test.each([
  ['that is no chunk', 'ZZ\r\n'],
  ['with other bytes after a chunk', '5\r\nhelloXX'],
  ['with 30 kB about a chunk', `5;${'x'.repeat(30_000)}\r\nhello\r\n`],
  ['that is left halfway', '5\r\nhello\r\n'],
])('a body %s is its sender’s fault wherever it comes, and no line of the log', async (_, body) => {
  const { port, counted, logged } = await collector();
  for (const path of PATHS) {
    const { socket } = await rawSocket(port);
    socket.write(headOf(path));
    // Its route has begun to read.
    await wait(30);
    socket.end(body);
  }
  await vi.waitFor(() => expect(counted).toHaveLength(PATHS.length), 3000);
  expect(counted).toEqual(PATHS.map(() => 400));
  expect(logged).toEqual([]);
});

test('a body that came whole in its chunks is answered, and what breaks after it is the collector’s own', async () => {
  const find = () => Promise.reject(new RangeError('disk'));
  const { port, counted, logged } = await collector({ ...createMemoryStore(), find });
  const { socket, heard } = await rawSocket(port);
  const form = `submission=${encodeURIComponent(
    JSON.stringify({ v: 1, id: ID, kind: 'question', intent: 'ask', text: 'Đèn', topic: null, lang: 'vi' }),
  )}`;
  socket.write(`${headOf(PATHS[0] as string)}${form.length.toString(16)}\r\n${form}\r\n0\r\n\r\n`);
  await vi.waitFor(() => expect(heard()).toMatch(/^HTTP\/1.1 503/), 3000);
  expect(counted).toEqual([503]);
  expect(logged).toEqual(['POST /v1/:portal/submissions: RangeError']);
});

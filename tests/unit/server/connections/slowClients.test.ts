import { expect, onTestFinished, test, vi } from 'vitest';
import { PATIENCE } from '../../../../server/connections/patience';
import { listen, type Tolerance } from '../../../../server/listen';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { aQuestion, LISTED, testApp } from '../testCollector';
import { drip, type RawSocket, rawSocket } from './rawSocket';

const SHORT: Tolerance = {
  connections: { inAll: 0, perAddress: 0 },
  isOwn: () => false,
  patience: { ...PATIENCE, headers: 300, body: { within: 500, bytes: 1000 } },
  bodies: 0,
};

/** A collector that listens, and has less patience than ours. */
async function collector(store = createMemoryStore(), patience = SHORT.patience) {
  const tolerance = { ...SHORT, patience };
  const { port, close } = await listen(testApp({ store }).fetch, 0, '127.0.0.1', tolerance);
  onTestFinished(() => close());
  return port;
}

async function served(port: number): Promise<number> {
  const began = Date.now();
  const question = aQuestion();
  const reply = await fetch(`http://127.0.0.1:${port}/v1/mau/submissions?id=${question.id}`, {
    method: 'POST',
    body: new URLSearchParams({ submission: JSON.stringify(question) }),
    headers: { Origin: LISTED },
  });
  expect(reply.status).toBe(201);
  return Date.now() - began;
}

const headOf = (path: string, ...headers: readonly string[]) =>
  [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Origin: ${LISTED}`,
    'Content-Type: application/x-www-form-urlencoded',
    ...headers,
    '',
    '',
  ].join('\r\n');

const all = (count: number, port: number) =>
  Promise.all(Array.from({ length: count }, () => rawSocket(port)));

test('who sends headers letter by letter is cut off, and the others are served meanwhile', async () => {
  const port = await collector();
  const slow = await all(50, port);
  const dripping = slow.map((one) => {
    one.socket.write('POST /v1/mau/submissions HTTP/1.1\r\nX-Slow: ');
    return drip(one, 'x', 50);
  });
  expect(await served(port)).toBeLessThan(1500);
  for (const { ended, heard } of slow) {
    expect(await ended).toBeLessThan(6000);
    expect(heard()).toContain('408');
  }
  await Promise.all(dripping);
});

test('who sends a body letter by letter is cut off, is not told that it is wrong, and the others are served meanwhile', async () => {
  const store = createMemoryStore();
  const addQuestion = vi.spyOn(store, 'addQuestion');
  const port = await collector(store);
  const slow = await all(50, port);
  const dripping = slow.map((one, n) => {
    const { id } = aQuestion();
    const length = n % 2 ? 'Content-Length: 5000' : 'Transfer-Encoding: chunked';
    one.socket.write(headOf(`/v1/mau/submissions?id=${id}`, length));
    return drip(one, n % 2 ? 's' : '1\r\ns\r\n', 50);
  });
  expect(await served(port)).toBeLessThan(1500);
  for (const { ended, heard } of slow) {
    expect(await ended).toBeLessThan(6000);
    expect(heard()).toContain('408');
    expect(heard()).not.toContain('malformed');
  }
  await Promise.all(dripping);
  expect(addQuestion).toHaveBeenCalledTimes(1);
});

test('a slow phone that goes on gets its receipt', async () => {
  const port = await collector();
  const question = aQuestion({ text: 'Đèn hỏng.'.repeat(200) });
  const form = new URLSearchParams({ submission: JSON.stringify(question) }).toString();
  const phone = await rawSocket(port);
  phone.socket.write(headOf(`/v1/mau/submissions?id=${question.id}`, `Content-Length: ${form.length}`));
  for (let at = 0; at < form.length; at += 300) await drip(phone, form.slice(at, at + 300), 50, 1);
  await vi.waitFor(() => expect(phone.heard()).toContain('201 Created'), 3000);
});

test('what waits for the collector is not the phone’s delay', async () => {
  const memory = createMemoryStore();
  const find: typeof memory.find = async (...what) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return memory.find(...what);
  };
  expect(await served(await collector({ ...memory, find }))).toBeGreaterThan(1400);
});

const ENDLESS = `4000\r\n${'x'.repeat(0x4000)}\r\n`;

test.each([
  ['/v1/mau/submissions?id=8a4d6e02-91c3-4b5f-8e7a-c2d10f3b6a59', '413'],
  ['/v1/mau/photos?id=8a4d6e02-91c3-4b5f-8e7a-c2d10f3b6a59&n=1', '413'],
  ['/v1/mau/lookup', '413'],
  ['/mau', '413'],
  ['/v1/mau/answers.json', '405'],
  ['/nowhere/at/all', '404'],
])('a body without end to %s is answered and then cut', async (path, status) => {
  const port = await collector();
  const endless: RawSocket = await rawSocket(port);
  endless.socket.write(headOf(path, 'Transfer-Encoding: chunked'));
  const written = await drip(endless, ENDLESS, 0, 1e9);
  expect(await endless.ended).toBeLessThan(10_000);
  expect(written).toBeLessThan(100e6);
  expect(endless.heard()).toMatch(new RegExp(`^HTTP/1.1 ${status}`));
  expect(await served(port)).toBeLessThan(1500);
});

test('a body whose length says that it is too long is refused before it comes', async () => {
  const port = await collector();
  const huge = await rawSocket(port);
  huge.socket.write(
    headOf('/v1/mau/submissions?id=8a4d6e02-91c3-4b5f-8e7a-c2d10f3b6a59', 'Content-Length: 10737418240'),
  );
  await vi.waitFor(() => expect(huge.heard()).toContain('too-large'), 3000);
});

test('ten thousand headers are too many, and so are two hundred short ones', async () => {
  const port = await collector();
  for (const count of [10_000, 200]) {
    const talker = await rawSocket(port);
    talker.socket.write(
      headOf('/v1/mau/submissions', 'Content-Length: 0', ...Array<string>(count).fill('a: b')),
    );
    await vi.waitFor(() => expect(talker.heard()).toContain(' 431 '), 3000);
  }
  expect(await served(port)).toBeLessThan(1500);
});

test('who sends a thousand requests before hearing one reply gets a thousand, and the others are served meanwhile', async () => {
  const port = await collector(createMemoryStore(), PATIENCE);
  const hasty = await rawSocket(port);
  hasty.socket.write('GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n'.repeat(999));
  hasty.socket.write('GET /v1/mau/portal.json HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n');
  expect(await served(port)).toBeLessThan(3000);
  await hasty.ended;
  expect(hasty.heard().match(/HTTP\/1.1 200/g)).toHaveLength(1000);
  expect(hasty.heard().lastIndexOf('{"ok":true}')).toBeLessThan(hasty.heard().indexOf('"topics"'));
});

test('two bodies of different lengths in one request are none', async () => {
  const port = await collector();
  const smuggler = await rawSocket(port);
  smuggler.socket.write(headOf('/v1/mau/submissions', 'Content-Length: 5', 'Transfer-Encoding: chunked'));
  await vi.waitFor(() => expect(smuggler.heard()).toMatch(/^HTTP\/1.1 400/), 3000);
});

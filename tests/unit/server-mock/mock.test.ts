import { setupServer } from 'msw/node';
import { afterEach, expect, test } from 'vitest';
import { readReply } from '#protocol/outcome';
import type { HostedPortal } from '../../../server/hostedPortal';
import { mockEndpoint } from '../../../server-mock/handlers';
import { createMock } from '../../../server-mock/mock';
import { MOCK_PORTAL } from '../../../server-mock/mockPortal';
import type { ScenarioName } from '../../../server-mock/scenarios';
import { serveMock } from '../../../server-mock/serveMock';
import { aPhoto, aQuestion, PHOTO_PORTAL } from '../server/testCollector';

const URL_OF_IT = 'https://gop-y.test/duong/dan/mau';
let stop = () => {};
afterEach(() => stop());

function started(scenario: ScenarioName = 'well', portal: HostedPortal = MOCK_PORTAL) {
  const endpoint = mockEndpoint({ url: URL_OF_IT, scenario, portal });
  const server = setupServer(...endpoint.handlers);
  server.listen({ onUnhandledRequest: 'error' });
  stop = () => server.close();
  return endpoint;
}

async function send(question = aQuestion()) {
  const body = new URLSearchParams({ submission: JSON.stringify(question) });
  const reply = await fetch(`${URL_OF_IT}/submissions?id=${question.id}`, { method: 'POST', body });
  const contentType = reply.headers.get('Content-Type') ?? '';
  return readReply(question.id, { status: reply.status, contentType, body: await reply.text() });
}

test('a mock that is well reads and receives at any address', async () => {
  const endpoint = started();
  expect(await (await fetch(`${URL_OF_IT}/portal.json`)).json()).toMatchObject({ id: 'mau' });
  const question = aQuestion();
  expect(await send(question)).toMatchObject({ kind: 'delivered' });
  expect(await send(question)).toMatchObject({ kind: 'delivered' });
  expect(endpoint.received()).toEqual([question]);
});

test('a mock whose portal takes photos takes them, and counts them as no submissions', async () => {
  const endpoint = started('well', { ...PHOTO_PORTAL, origins: 'any' });
  const photo = aPhoto();
  const question = aQuestion({ photos: [photo.named] });
  expect(await send(question)).toMatchObject({ kind: 'delivered' });
  const statuses: number[] = [];
  for (const _time of [1, 2]) {
    const body = new FormData();
    body.set('photo', new Blob([photo.bytes]));
    statuses.push(
      (await fetch(`${URL_OF_IT}/photos?id=${question.id}&n=1`, { method: 'POST', body })).status,
    );
  }
  expect(statuses).toEqual([201, 200]);
  expect(endpoint.received()).toEqual([question]);
});

test('lost-replies: each time the submission is stored and no reply comes, and what is read is read', async () => {
  const endpoint = started('lost-replies');
  const question = aQuestion();
  await expect(send(question)).rejects.toThrow();
  await expect(send(question)).rejects.toThrow();
  expect(endpoint.received()).toEqual([question]);
  expect((await fetch(`${URL_OF_IT}/portal.json`)).ok).toBe(true);
});

test('down: nothing is answered and nothing is received', async () => {
  const endpoint = started('down');
  await expect(send()).rejects.toThrow();
  await expect(fetch(`${URL_OF_IT}/portal.json`)).rejects.toThrow();
  expect(endpoint.received()).toEqual([]);
});

test('lost-reply: the question is received once, though its first reply is lost', async () => {
  const endpoint = started('lost-reply');
  await fetch(`${URL_OF_IT}/portal.json`);
  const question = aQuestion();
  await expect(send(question)).rejects.toThrow();
  expect(endpoint.received()).toEqual([question]);
  expect(await send(question)).toMatchObject({ kind: 'delivered' });
  expect(endpoint.received()).toEqual([question]);
});

test('captive-portal: 200 and HTML is nobody’s word', async () => {
  const endpoint = started('captive-portal');
  expect(await send()).toEqual({ kind: 'unknown', why: 'not-ours', retryAfter: null });
  expect(endpoint.received()).toEqual([]);
});

test('busy: submissions are to come later, reads work', async () => {
  const endpoint = started('busy');
  expect(await send()).toEqual({ kind: 'unknown', why: 'not-now', retryAfter: 2 });
  expect((await fetch(`${URL_OF_IT}/portal.json`)).ok).toBe(true);
  expect(endpoint.received()).toEqual([]);
});

test('wrong-echo: a receipt of another submission proves nothing', async () => {
  started('wrong-echo');
  expect(await send()).toMatchObject({ kind: 'unknown' });
});

test('a scenario can change in the middle, and begins anew each time', async () => {
  const endpoint = started('down');
  endpoint.use('well');
  expect(await send()).toMatchObject({ kind: 'delivered' });
  endpoint.use('lost-reply');
  await expect(send()).rejects.toThrow();
  endpoint.use('lost-reply');
  await expect(send()).rejects.toThrow();
  expect(endpoint.received()).toHaveLength(3);
});

test('on a port, a lost reply is a connection that breaks off after the question was stored', async () => {
  const mock = createMock('lost-reply');
  const { port, close } = await serveMock(mock, 0);
  const question = aQuestion();
  const body = new URLSearchParams({ submission: JSON.stringify(question) });
  const post = () =>
    fetch(`http://localhost:${port}/v1/mau/submissions?id=${question.id}`, { method: 'POST', body });
  await expect(post()).rejects.toThrow();
  expect((await post()).status).toBe(200);
  expect(mock.received()).toEqual([question]);
  await close();
});

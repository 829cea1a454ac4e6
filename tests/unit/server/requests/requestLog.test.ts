import { expect, test } from 'vitest';
import { createRequestLog } from '../../../../server/requests/requestLog';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { deskWorld, OWN, signIn, stored } from '../desk/testDesk';
import { aQuestion, NOW, post, testApp } from '../testCollector';

const DAY = 86_400_000;

function aLog() {
  const lines: string[] = [];
  let [at, ticks, keys] = [NOW, 0, 0];
  const requests = createRequestLog({
    write: (line) => lines.push(line),
    proxies: { kind: 'counted', count: 1 },
    now: () => at,
    elapsed: () => (ticks += 7),
    randomKey: () => new Uint8Array(32).fill(keys++),
  });
  return {
    lines,
    requests: [requests],
    later(ms: number) {
      at += ms;
    },
  };
}

const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
const nameIn = (line = '') => line.split(' ').at(-1);

test('a request is one line: when, its route, what came of it, how long it took, and a name for its network', async () => {
  const { lines, requests } = aLog();
  const app = testApp({ requests });
  const question = aQuestion();
  await post(app, question);
  await post(app, question);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(
    /^2026-11-24T02:30:00\.000Z POST \/v1\/:portal\/submissions 201 7ms [0-9a-f]{10}$/,
  );
  expect(lines[1]).toMatch(/ 200 7ms /);
});

test('the route is the code’s, never what was asked for, also where there is none and where something breaks', async () => {
  const { lines, requests } = aLog();
  const broken = { ...createMemoryStore(), published: () => Promise.reject(new Error('disk')) };
  const world = deskWorld({ requests, store: broken });
  const desk = await signIn(world);
  const id = await stored(world);
  lines.length = 0;
  for (const path of [`/desk/questions/${id}`, '/desk/bi-mat', `/desk/consultations/${id}/words?find=bi-mat`])
    await desk.get(path);
  for (const path of [
    '/v1/mau/answers?q=bi-mat',
    '/v1/mau/answers.json',
    '/bi-mat/bi/mat',
    '/v1/mau/bi-mat?x=y',
  ])
    await world.app.request(`${OWN}${path}`);
  expect(lines.map((line) => line.split(' ').slice(1, 4).join(' '))).toEqual([
    'GET /desk/questions/:id 200',
    'GET /desk/* 404',
    'GET /desk/consultations/:id/words 404',
    'GET /v1/:portal/answers 200',
    'GET /v1/:portal/answers.json 503',
    'GET /* 404',
    'GET /v1/:portal/* 404',
  ]);
  expect(lines.join('\n')).not.toMatch(new RegExp(`bi-mat|${id}`));
});

test('of an address its network can be told from others that day, and neither is it there nor known the next', async () => {
  const { lines, requests, later } = aLog();
  const app = testApp({ requests });
  const ask = (address: string) => app.request('/healthz', from(address));
  await ask('203.0.113.8');
  await ask('203.0.113.77');
  await ask('203.0.112.8');
  await ask('2001:db8:1:2::1');
  await ask('2001:db8:1:ffff::1');
  later(DAY);
  await ask('203.0.113.8');
  const [first, neighbour, other, one, house, tomorrow] = lines.map(nameIn);
  expect(neighbour).toBe(first);
  expect(house).toBe(one);
  expect(new Set([first, other, one, tomorrow]).size).toBe(4);
  expect(lines.join('\n')).not.toMatch(/203\.0|2001:db8/);
});

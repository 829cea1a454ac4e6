import { expect, test, vi } from 'vitest';
import { createMetrics, type Figure } from '../../../../server/metrics/metrics';
import { createMetricsApp } from '../../../../server/metrics/metricsApp';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { aQuestion, post, testApp } from '../testCollector';

/** A clock that is asked twice a request. */
function aClock(msEach: number) {
  let at = 0;
  return () => (at += msEach);
}

const open: Figure = {
  name: 'gopy_questions_open',
  help: 'Questions that wait',
  labels: ['portal'],
  read: async () => [{ labels: { portal: 'mau' }, value: 3 }],
};

const unheard = () => undefined;

async function read(metrics: ReturnType<typeof createMetrics>, lines: string[] = []) {
  return createMetricsApp(metrics, (line) => lines.push(line)).request('/metrics');
}

test('each request is counted by its route and what came of it, with the time that it took', async () => {
  const metrics = createMetrics(aClock(30), [], unheard);
  const app = testApp({ requests: [metrics.requests] });
  const question = aQuestion();
  await post(app, question);
  await post(app, question);
  await post(app, { ...question, text: 'khác' });
  const reply = await read(metrics);
  expect(reply.headers.get('Content-Type')).toContain('text/plain; version=0.0.4');
  const text = await reply.text();
  const route = 'method="POST",route="/v1/:portal/submissions"';
  for (const status of [200, 201, 409])
    expect(text).toContain(`gopy_request_seconds_count{${route},status="${status}"} 1`);
  expect(text).toContain(`gopy_request_seconds_bucket{le="0.02",${route},status="201"} 0`);
  expect(text).toContain(`gopy_request_seconds_bucket{le="0.1",${route},status="201"} 1`);
  expect(text).toContain('process_resident_memory_bytes');
});

test('no word, id or address of anybody is a figure', async () => {
  const metrics = createMetrics(aClock(1), [], unheard);
  const broken = { ...createMemoryStore(), published: () => Promise.reject(new Error('bi-mat')) };
  const app = testApp({ requests: [metrics.requests], store: broken });
  const question = aQuestion({ text: 'bi-mat' });
  await post(app, question);
  for (const path of ['/bi-mat', '/v1/bi-mat/x', '/v1/mau/answers.json?q=bi-mat']) await app.request(path);
  const text = await (await read(metrics)).text();
  expect(text).toContain('status="503"');
  expect(text).not.toMatch(new RegExp(`bi-mat|${question.id}`));
});

test('a figure is read when it is asked for, and those of before are gone', async () => {
  let portals = ['mau', 'khac'];
  const several: Figure = {
    ...open,
    read: async () => portals.map((portal) => ({ labels: { portal }, value: 3 })),
  };
  const metrics = createMetrics(aClock(1), [several], unheard);
  expect(await (await read(metrics)).text()).toContain('gopy_questions_open{portal="khac"} 3');
  portals = ['mau'];
  const text = await (await read(metrics)).text();
  expect(text).toContain('gopy_questions_open{portal="mau"} 3');
  expect(text).not.toContain('khac');
});

test('a figure that cannot be read is left out and a line of the log, and the others are told', async () => {
  const lines: string[] = [];
  const away = Object.assign(new Error('bi-mat'), { code: 'ECONNREFUSED' });
  const broken = { ...open, name: 'gopy_tellings', read: () => Promise.reject(away) };
  const metrics = createMetrics(aClock(1), [broken, open], (line) => lines.push(line));
  await testApp({ requests: [metrics.requests] }).request('/healthz');
  const reply = await read(metrics);
  expect(reply.status).toBe(200);
  const text = await reply.text();
  expect(text).toContain('gopy_questions_open{portal="mau"} 3');
  expect(text).toContain('route="/healthz",status="200"');
  expect(text).toContain('process_resident_memory_bytes');
  expect(text).not.toMatch(/^gopy_tellings/m);
  expect(lines).toEqual(['GET /metrics: gopy_tellings: Error ECONNREFUSED']);
});

test('a figure that could be read before is left out too, and not told as it was', async () => {
  let isAway = false;
  const once = { ...open, read: () => (isAway ? Promise.reject(new TypeError()) : open.read()) };
  const metrics = createMetrics(aClock(1), [once], unheard);
  expect(await (await read(metrics)).text()).toMatch(/^gopy_questions_open/m);
  isAway = true;
  expect(await (await read(metrics)).text()).not.toMatch(/^gopy_questions_open/m);
});

test('a figure that does not come is not waited for', async () => {
  const lines: string[] = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const never = { ...open, read: () => new Promise<never>(() => undefined) };
  const metrics = createMetrics(aClock(1), [never], (line) => lines.push(line));
  const text = metrics.text();
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  expect(await text).toContain('process_resident_memory_bytes');
  expect(lines).toEqual(['GET /metrics: gopy_questions_open: TimeoutError']);
});

test('what cannot be read at all is a line of the log, and not half a page', async () => {
  const lines: string[] = [];
  const metrics = {
    ...createMetrics(aClock(1), [], unheard),
    text: () => Promise.reject(new TypeError('x')),
  };
  expect((await read(metrics, lines)).status).toBe(503);
  expect(lines).toEqual(['GET /metrics: TypeError']);
});

test('citizens’ port has no figures', async () => {
  expect((await testApp().request('/metrics')).status).toBe(404);
});

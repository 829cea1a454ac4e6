import { expect, test } from 'vitest';
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

async function read(metrics: ReturnType<typeof createMetrics>, lines: string[] = []) {
  return createMetricsApp(metrics, (line) => lines.push(line)).request('/metrics');
}

test('each request is counted by its route and what came of it, with the time that it took', async () => {
  const metrics = createMetrics(aClock(30), []);
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
  const metrics = createMetrics(aClock(1), []);
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
  const metrics = createMetrics(aClock(1), [several]);
  expect(await (await read(metrics)).text()).toContain('gopy_questions_open{portal="khac"} 3');
  portals = ['mau'];
  const text = await (await read(metrics)).text();
  expect(text).toContain('gopy_questions_open{portal="mau"} 3');
  expect(text).not.toContain('khac');
});

test('a figure that cannot be read is a line of the log, and not half a page', async () => {
  const lines: string[] = [];
  const metrics = createMetrics(aClock(1), [
    { ...open, read: () => Promise.reject(new TypeError('bi-mat')) },
  ]);
  const reply = await read(metrics, lines);
  expect(reply.status).toBe(503);
  expect(lines).toEqual(['GET /metrics: TypeError']);
});

test('citizens’ port has no figures', async () => {
  expect((await testApp().request('/metrics')).status).toBe(404);
});

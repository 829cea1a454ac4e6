// The floor: the collector's own HTTP stack, which parses the same form, believes it, keeps nothing and says the same to all.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const RECEIPT = {
  ...{ v: 1, kind: 'question', id: '6c9fbd5f-6a7c-4d8a-9f0e-2d4f2c1f7d11', code: '2345-6789-BCDF-GHJK' },
  ...{
    receivedAt: '2026-11-24T02:30:00.000Z',
    agency: 'UBND',
    answerBy: '2026-12-08',
    now: '2026-11-24T02:30:00.000Z',
  },
};

const app = new Hono();
app.post('/v1/:portal/submissions', async (c) => {
  const { submission } = await c.req.parseBody();
  JSON.parse(submission);
  return c.json(RECEIPT, 201);
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`listening on http://localhost:${port}`);
});
process.once('SIGTERM', () => server.close());

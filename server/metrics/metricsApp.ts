import { Hono } from 'hono';
import { errorName } from '../errorName';
import type { Metrics } from './metrics';

/**
 * `GET /metrics`, for a port of its own: what an agency receives is nobody's to read who can reach its portal.
 * @param log takes one line when they could not be read at all
 */
export function createMetricsApp(metrics: Metrics, log: (line: string) => void): Hono {
  const app = new Hono();
  app.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );
  app.onError((error, c) => {
    log(`GET /metrics: ${errorName(error)}`);
    return c.body(null, 503);
  });
  return app;
}

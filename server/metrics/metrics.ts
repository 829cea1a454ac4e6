import type { MiddlewareHandler } from 'hono';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { errorName } from '../errorName';
import { within } from '../within';

/** A figure that is read when it is asked for. */
export interface Figure {
  /** `gopy_questions_open`. */
  readonly name: string;
  /** For whoever reads it, in English. */
  readonly help: string;
  /** What tells its values apart, `portal`; few values each, and nothing of a person's. */
  readonly labels: readonly string[];
  read(): Promise<readonly Reading[]>;
}

export interface Reading {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Metrics {
  /** Counts every request by method, route and status, and measures how long it took. */
  readonly requests: MiddlewareHandler;
  /** In the text format of Prometheus, which others read too. */
  text(): Promise<string>;
}

/** In seconds: from what a file of the widget takes to what a phone with a photo does. */
const BUCKETS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60];

/** ms that a figure is waited for: Prometheus itself waits ten seconds for all. */
const PATIENCE = 5000;

/**
 * @param elapsed ms since any time, never put back
 * @param log takes one line for each figure that could not be read: it is left out, and the others are told
 */
export function createMetrics(
  elapsed: () => number,
  figures: readonly Figure[],
  log: (line: string) => void,
): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'gopy_request_seconds',
    help: 'Requests by how long they took, in seconds',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  for (const { name, help, labels, read } of figures) {
    new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers: [registry],
      async collect() {
        const readings = await within(PATIENCE, read()).catch((error: unknown) => {
          log(`GET /metrics: ${name}: ${errorName(error)}`);
          return [];
        });
        this.reset();
        for (const reading of readings) this.set(reading.labels, reading.value);
      },
    });
  }

  return {
    async requests(c, next) {
      const began = elapsed();
      await next();
      const labels = { method: c.req.method, route: c.req.routePath, status: c.res.status };
      seconds.observe(labels, (elapsed() - began) / 1000);
    },
    text: () => registry.metrics(),
  };
}

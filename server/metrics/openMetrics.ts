import { type Listening, listen } from '../listen';
import { messageOf, StartError } from '../startError';
import type { Metrics } from './metrics';
import { createMetricsApp } from './metricsApp';
import type { Place } from './place';

/**
 * Serves the figures where the settings say.
 * @throws StartError when that place is taken or not allowed
 */
export async function openMetrics(
  metrics: Metrics,
  { host, port }: Place,
  log: (line: string) => void,
): Promise<Listening> {
  const listening = await listen(createMetricsApp(metrics, log).fetch, port, host).catch((error: unknown) => {
    throw new StartError(`${messageOf(error)}: set GOPY_METRICS to another`);
  });
  console.log(`metrics on http://${host}:${listening.port}/metrics`);
  return listening;
}

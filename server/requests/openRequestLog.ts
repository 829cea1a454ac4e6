import type { MiddlewareHandler } from 'hono';
import type { Settings } from '../settings';
import { createRequestLog } from './requestLog';

/** The log of requests on standard output. */
export function openRequestLog({ proxies }: Pick<Settings, 'proxies'>): MiddlewareHandler {
  return createRequestLog({
    write: (line) => console.log(line),
    proxies,
    now: Date.now,
    elapsed: () => performance.now(),
    randomKey: () => crypto.getRandomValues(new Uint8Array(32)),
  });
}

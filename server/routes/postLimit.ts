import type { Context, MiddlewareHandler } from 'hono';
import { clientAddress } from '../addresses/clientAddress';
import type { Proxies } from '../addresses/proxies';
import type { Limit } from '../limits/limit';
import { problemReply } from './problemReply';

/** Seconds until whoever sends this may; 0: now, and it is counted. */
export type Gate = (c: Context) => Promise<number>;

/** Who comes at once to a gate that has just been closed would come again at once, and many at a time. */
const LEAST_WAIT = 10;

export const createGate =
  (limit: Limit, proxies: Proxies): Gate =>
  async (c) => {
    const wait = await limit.take(clientAddress(c, proxies), 1);
    return wait > 0 ? Math.max(wait, LEAST_WAIT) : 0;
  };

/** Sends away for a while whoever sends too much, before a byte of it is read. It is never final: the outbox waits. */
export function postLimit(gate: Gate, now: () => number): MiddlewareHandler {
  return async (c, next) => {
    const wait = await gate(c);
    return wait > 0 ? problemReply(c, { code: 'too-many-posts', retryAfter: wait }, now) : next();
  };
}

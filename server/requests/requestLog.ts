import type { MiddlewareHandler } from 'hono';
import type { Address } from '../addresses/address';
import { networkOf } from '../addresses/block';
import { clientAddress } from '../addresses/clientAddress';
import type { Proxies } from '../addresses/proxies';
import { hex } from '../digest';
import { createDailyMac } from './dailyMac';

interface RequestLogOptions {
  /** Takes one line for each request. */
  readonly write: (line: string) => void;
  readonly proxies: Proxies;
  /** ms since 1970. */
  readonly now: () => number;
  /** ms since any time, never put back. */
  readonly elapsed: () => number;
  /** 32 random bytes, fresh at each call. */
  readonly randomKey: () => Uint8Array<ArrayBuffer>;
}

/** Letters of a day’s name for an address: two of one day are the same with odds of one to a million million. */
const NAME = 10;

/**
 * `2026-11-24T02:30:00.000Z POST /v1/:portal/submissions 201 12ms 5f3a9c02e1`: when, what, what came of it, how long it took,
 * and a name by which the requests of one network can be told from others’, today alone.
 *
 * The route as the code has it and never the address that was asked for: ids, codes and what somebody looks for stand in those.
 */
export function createRequestLog(options: RequestLogOptions): MiddlewareHandler {
  const { write, proxies, now, elapsed, randomKey } = options;
  const macOf = createDailyMac(now, randomKey);
  return async (c, next) => {
    const [at, began] = [now(), elapsed()];
    await next();
    const took = Math.round(elapsed() - began);
    const network = sharedBy(clientAddress(c, proxies));
    const name = hex(await macOf()(network)).slice(0, NAME);
    const when = new Date(at).toISOString();
    write(`${when} ${c.req.method} ${c.req.routePath} ${c.res.status} ${took}ms ${name}`);
  };
}

/** The part that many share: of IPv4 the first three numbers, of IPv6 what one customer of a provider has. */
const sharedBy = (address: Address | null): string =>
  address ? networkOf(address, address.length === 4 ? 24 : 48) : 'unknown';

import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { type Address, readAddress } from './address';
import { networkOf } from './block';
import { type Proxies, senderOf } from './proxies';

/** Who is at the other end, as far as the operator's own machines can tell; `null`: nobody can, and all such are counted as one. */
export function clientAddress(c: Context, proxies: Proxies): Address | null {
  return senderOf(socketAddress(c), c.req.header('X-Forwarded-For') ?? '', proxies);
}

/** For counting: an IPv4 address, or the /64 that one household or office has of IPv6. */
export function householdOf(address: Address | null): string {
  return address ? networkOf(address, 64) : 'unknown';
}

/** The machine at the other end of the connection. `null` where there is no socket: in tests and under other servers. */
export function socketAddress(c: Context): Address | null {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return readAddress(incoming?.socket.remoteAddress ?? '') ?? null;
}

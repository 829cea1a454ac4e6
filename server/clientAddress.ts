import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * Who is at the other end, for counting only: an IPv4 address, or the /64 that one household or office has of IPv6.
 * @param proxies how many of the operator's own proxies stand before the collector. Each adds the address it saw at the
 * end of `X-Forwarded-For`; what stands before those anybody may have written.
 */
export function clientAddress(c: Context, proxies: number): string {
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((one) => one.trim());
  const address = proxies > 0 ? forwarded.at(-proxies) : socketAddress(c);
  return address ? network(address) : 'unknown';
}

/** Absent where there is no socket: in tests and under other servers. */
function socketAddress(c: Context): string | undefined {
  return (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  return [...groups, ...Array<string>(Math.max(missing, 0)).fill('0')].slice(0, 4).join(':');
}

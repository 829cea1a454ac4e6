import { lookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLocalhost } from './isLocalhost';
import { isPrivate } from './isPrivate';

/** `why`: a code of Node's, `private-address`, or `closed`: the connection ended without any of them. */
export type Posted =
  | { readonly kind: 'replied'; readonly status: number }
  | { readonly kind: 'failed'; readonly why: string };

interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** ms until the reply's first line has to be there. */
  readonly limit: number;
  /** Whether the address may be one of a private network. */
  readonly mayBePrivate: boolean;
}

/**
 * Posts, and reads of the reply its status alone. Redirects are not followed: a signed body goes to no address but the one
 * that the operator wrote. A name is looked up once, so that the address that was judged is the one that is used.
 * @param resolveName as Node's own
 */
export function post(
  { url, headers, body, limit, mayBePrivate }: Posting,
  resolveName: LookupFunction = lookup,
): Promise<Posted> {
  const { protocol, hostname } = new URL(url);
  const isFree = mayBePrivate || isLocalhost(hostname);
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (!isFree && isIP(literal) && isPrivate(literal))
    return Promise.resolve({ kind: 'failed', why: 'private-address' });
  const send = protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const fail = ({ code, name }: NodeJS.ErrnoException) => resolve({ kind: 'failed', why: code ?? name });
    const request = send(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(limit),
      lookup: isFree ? resolveName : publicOnly(resolveName),
    });
    request.on('error', fail);
    // 101: to Node no response, though nobody asked for another protocol.
    request.on('upgrade', ({ statusCode }, socket) => {
      socket.destroy();
      resolve({ kind: 'replied', status: statusCode ?? 0 });
    });
    // Whatever else may come: after it nothing does, and who waits would wait for ever.
    request.on('close', () => resolve({ kind: 'failed', why: 'closed' }));
    request.on('response', (reply) => {
      resolve({ kind: 'replied', status: reply.statusCode ?? 0 });
      // However much there is of it: the signal ends it.
      reply.on('error', () => undefined).resume();
    });
    request.end(body);
  });
}

/** Looks up a name as `resolveName` does, and knows none that leads to a private address. */
const publicOnly =
  (resolveName: LookupFunction): LookupFunction =>
  (hostname, options, done) => {
    resolveName(hostname, options, (error, found, family) => {
      const addresses = typeof found === 'string' ? [found] : found?.map(({ address }) => address);
      if (error || !addresses?.some(isPrivate)) done(error, found, family);
      else done(Object.assign(new Error('a private address'), { code: 'private-address' }), []);
    });
  };

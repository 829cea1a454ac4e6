import type { HonoRequest } from 'hono';

const LOCAL = ['localhost', '127.0.0.1'];

/**
 * The collector's own origin, as the citizen's browser has it. Behind a proxy the collector is called by http and cannot
 * see whether the page is encrypted; but a browser says how it fetches (`Sec-Fetch-Mode`) only where it is. One that is too
 * old to say it is told by the proxy, if that sets `X-Forwarded-Proto`.
 */
export function ownOrigin(request: Pick<HonoRequest, 'url' | 'header'>): string {
  const { origin, host, hostname } = new URL(request.url);
  if (LOCAL.includes(hostname)) return origin;
  const isEncrypted =
    request.header('Sec-Fetch-Mode') !== undefined || request.header('X-Forwarded-Proto') === 'https';
  return `${isEncrypted ? 'https' : 'http'}://${host}`;
}

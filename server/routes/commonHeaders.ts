import type { MiddlewareHandler } from 'hono';
import { strictTransport } from '../strictTransport';

/** What is no page does nothing where it is opened as one. */
const NO_PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * What every reply has, refusals and breakdowns too. No cookie and no credential is ever looked at,
 * so any page may read: a widget that could not read a refusal could not tell the citizen about it.
 */
export const commonHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('Access-Control-Allow-Origin', '*');
  // A page that demands it of everything it loads, or has no origin of its own as the preview, may load the widget too.
  headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('X-Content-Type-Options', 'nosniff');
  strictTransport(c);
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', NO_PAGE);
  if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'no-referrer');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
};

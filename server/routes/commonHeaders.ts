import type { MiddlewareHandler } from 'hono';

/**
 * What every reply has, refusals and breakdowns too. No cookie and no credential is ever looked at,
 * so any page may read: a widget that could not read a refusal could not tell the citizen about it.
 */
export const commonHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('Access-Control-Allow-Origin', '*');
  headers.set('X-Content-Type-Options', 'nosniff');
  if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'no-referrer');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
};

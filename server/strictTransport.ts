import type { Context } from 'hono';
import { ownOrigin } from './plain/ownOrigin';

/** A year. Of this host alone: the agency's others are not ours to say. */
const ALWAYS = 'max-age=31536000';

/** Who came encrypted once never comes otherwise again; nothing is said to who did not, as a browser would not believe it. */
export function strictTransport(c: Context): void {
  if (ownOrigin(c.req).startsWith('https:')) c.res.headers.set('Strict-Transport-Security', ALWAYS);
}

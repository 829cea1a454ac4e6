import { createMiddleware } from 'hono/factory';
import type { HostedPortal, Portals } from '../hostedPortal';
import { isOwnPage } from '../ownPage';
import { problemReply } from './problemReply';

/** What a route behind `listedPage` finds in its context. */
export interface FromListedPage {
  readonly Variables: { hosted: HostedPortal };
}

/** Lets a post through to a portal that is hosted here, from a page that this portal lists. */
export function listedPage(portals: Portals, now: () => number) {
  return createMiddleware<FromListedPage>(async (c, next) => {
    const hosted = portals.get(c.req.param('portal') ?? '');
    if (!hosted) return problemReply(c, { code: 'not-found' }, now);
    const origin = c.req.header('Origin');
    // The plain page has the widget too, and whoever hosts a portal need not list their own collector.
    if (!isListed(origin, hosted) && !isOwnPage(origin, c.req.url))
      return problemReply(c, { code: 'origin-not-listed' }, now);
    c.set('hosted', hosted);
    await next();
  });
}

/** A browser tells the truth about the page that posts; a script can say anything. It keeps other pages out, no more. */
function isListed(origin: string | undefined, { origins }: HostedPortal): boolean {
  return origins === 'any' || (origin !== undefined && origins.includes(origin));
}

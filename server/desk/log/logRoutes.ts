import { Hono } from 'hono';
import type { Portals } from '../../hostedPortal';
import type { Auditing } from '../../store/auditing';
import { portalOf } from '../portalOf';
import { sentencePage } from '../sentencePage';
import { administratorsOnly } from '../session/administratorsOnly';
import type { FromSession } from '../session/guard';
import { WORDS } from '../words';
import { aboutOf } from './about';
import { logPage } from './logPage';

const ON_A_PAGE = 50;

/** `/desk/log`: who did what and when, for administrators. */
export function logRoutes(store: Pick<Auditing, 'auditLog'>, portals: Portals) {
  const routes = new Hono<FromSession>();
  routes.use('/log', administratorsOnly(portals));
  routes.get('/log', async (c) => {
    const session = c.get('session');
    const { portal } = portalOf(session.officer, portals);
    const subject = c.req.query('about') ?? '';
    const about = aboutOf(subject);
    // The whole log would be taken for that of one thing.
    if (subject && !about) return c.html(sentencePage(WORDS.notFound, { session, portal }), 404);
    const asked = c.req.query('before') ?? '';
    const before = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : undefined;
    // One more than is shown tells whether there is a next page.
    const found = await store.auditLog(portal.id, about?.subject ?? null, ON_A_PAGE + 1, before);
    const entries = found.slice(0, ON_A_PAGE);
    const hasMore = found.length > ON_A_PAGE;
    return c.html(logPage({ session, portal, about, entries, isFirst: before === undefined, hasMore }));
  });
  return routes;
}

import { Hono } from 'hono';
import { isSubmissionId } from '../../../widget/protocol/ids';
import type { Portals } from '../../hostedPortal';
import type { Store } from '../../store/store';
import { vietnamDay } from '../../vietnamDay';
import { sightOf } from '../officers/sightOf';
import { portalOf } from '../portalOf';
import type { FromSession } from '../session/guard';
import { inboxPage } from './inboxPage';

const ON_A_PAGE = 50;

export function inboxRoutes(store: Store, portals: Portals, now: () => number) {
  const routes = new Hono<FromSession>();
  routes.get('/', async (c) => {
    const session = c.get('session');
    const hosted = portalOf(session.officer, portals);
    const shelf = c.req.query('shelf') === 'done' ? 'done' : 'open';
    const asked = c.req.query('after');
    const after = isSubmissionId(asked) ? asked : undefined;
    // One more than is shown tells whether there is a next page.
    const items = await store.inbox(
      hosted.portal.id,
      sightOf(session.officer, hosted),
      shelf,
      ON_A_PAGE + 1,
      after,
    );
    return c.html(
      inboxPage({
        session,
        hosted,
        shelf,
        items: items.slice(0, ON_A_PAGE),
        isFirst: after === undefined,
        hasMore: items.length > ON_A_PAGE,
        today: vietnamDay(now()),
      }),
    );
  });
  return routes;
}

import { Hono } from 'hono';
import type { Portals } from '../../hostedPortal';
import type { Store } from '../../store/store';
import { vietnamDay } from '../../vietnamDay';
import { sightOf } from '../officers/sightOf';
import { portalOf } from '../portalOf';
import type { FromSession } from '../session/guard';
import { periodOf, readMonths } from './months';
import { statisticsOf } from './statistics';
import { statisticsPage } from './statisticsPage';

interface StatisticsOptions {
  readonly store: Store;
  readonly portals: Portals;
  readonly now: () => number;
}

export function statisticsRoutes({ store, portals, now }: StatisticsOptions) {
  const routes = new Hono<FromSession>();
  routes.get('/statistics', async (c) => {
    const session = c.get('session');
    const hosted = portalOf(session.officer, portals);
    const { portal } = hosted;
    const today = vietnamDay(now());
    const months = readMonths(c.req.query('from') ?? '', c.req.query('to') ?? '', today);
    const statistics = await statisticsOf(
      store.alike(portal.id, sightOf(session.officer, hosted), periodOf(months), today),
    );
    return c.html(statisticsPage({ session, hosted, months, statistics, today }));
  });
  return routes;
}

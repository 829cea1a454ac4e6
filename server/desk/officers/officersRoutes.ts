import { Hono } from 'hono';
import type { Portals } from '../../hostedPortal';
import type { Store } from '../../store/store';
import { deedOf } from '../deedOf';
import type { Notice } from '../notice';
import { portalOf } from '../portalOf';
import { sentencePage } from '../sentencePage';
import { administratorsOnly } from '../session/administratorsOnly';
import type { FromSession } from '../session/guard';
import { WORDS } from '../words';
import type { Officers } from './officer';
import { officersPage } from './officersPage';
import { OFFICERS } from './words';

interface OfficersOptions {
  readonly officers: Officers;
  readonly store: Pick<Store, 'signOutEverywhere'>;
  readonly portals: Portals;
  /** ms since 1970 */
  readonly now: () => number;
}

/** Who works at the desk of an administrator's portal; another portal's officers are as if they were not there. */
export function officersRoutes({ officers, store, portals, now }: OfficersOptions) {
  const routes = new Hono<FromSession>();
  for (const path of ['/officers', '/officers/*']) routes.use(path, administratorsOnly(portals));
  const of = (portal: string) => [...officers.values()].filter((one) => one.portal === portal);

  routes.get('/officers', (c) => {
    const session = c.get('session');
    const hosted = portalOf(session.officer, portals);
    const own = of(hosted.portal.id);
    const done = own.find(({ id }) => id === c.req.query('done'));
    const notice: Notice = done
      ? { kind: 'done', sentence: OFFICERS.signedOut(done.name) }
      : { kind: 'none' };
    return c.html(officersPage(session, hosted, own, notice));
  });

  routes.post('/officers/:id/sign-out', async (c) => {
    const session = c.get('session');
    const { portal } = portalOf(session.officer, portals);
    const officer = of(portal.id).find(({ id }) => id === c.req.param('id'));
    if (!officer) return c.html(sentencePage(WORDS.notFound, { session, portal }), 404);
    await store.signOutEverywhere(portal.id, officer.id, deedOf(session.officer, now()));
    return c.redirect(`/desk/officers?done=${officer.id}`, 303);
  });
  return routes;
}

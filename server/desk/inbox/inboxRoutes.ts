import { Hono } from 'hono';
import type { Mac } from '../../digest';
import { hashOfTyped } from '../../follow/lookUp';
import type { Portals } from '../../hostedPortal';
import type { Store } from '../../store/store';
import { readFields } from '../form/fields';
import { sightOf } from '../officers/sightOf';
import { portalOf } from '../portalOf';
import { sentencePage } from '../sentencePage';
import type { FromSession } from '../session/guard';
import { readAsked, soughtOf } from './asked';
import { daysOf } from './days';
import { inboxPage, ON_A_PAGE } from './inboxPage';
import { readPlace } from './placeInAddress';
import { FINDING } from './words';

interface InboxOptions {
  readonly store: Store;
  readonly portals: Portals;
  readonly mac: Mac;
  /** How many days are soon. */
  readonly dueSoon: number;
  readonly now: () => number;
}

/** The list of questions, and the ways to find one in it. */
export function inboxRoutes({ store, portals, mac, dueSoon, now }: InboxOptions) {
  const routes = new Hono<FromSession>();

  routes.get('/', async (c) => {
    const session = c.get('session');
    const hosted = portalOf(session.officer, portals);
    const { id } = hosted.portal;
    const sight = sightOf(session.officer, hosted);
    const asked = readAsked((name) => c.req.query(name) ?? '');
    const days = daysOf(now(), dueSoon);
    const after = readPlace(c.req.query('after') ?? '');
    const found = await store.search(id, sight, soughtOf(asked, days), ON_A_PAGE, after);
    const counts = await store.dueCounts(id, sight, days.today, days.soon);
    return c.html(
      inboxPage({ session, hosted, asked, found, isFirst: after === null, counts, days, dueSoon }),
    );
  });

  routes.post('/code', async (c) => {
    const session = c.get('session');
    const { portal } = portalOf(session.officer, portals);
    const hash = await hashOfTyped({ mac }, portal.id, (await readFields(c)).get('code') ?? '');
    const id = hash && (await store.idUnderCode(portal.id, hash));
    return id
      ? c.redirect(`/desk/questions/${id}`, 303)
      : c.html(sentencePage(FINDING.codeUnknown, { session, portal }), 404);
  });
  return routes;
}

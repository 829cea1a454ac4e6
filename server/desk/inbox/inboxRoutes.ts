import { type Context, Hono } from 'hono';
import type { Mac } from '../../digest';
import { hashOfTyped } from '../../follow/lookUp';
import type { Portals } from '../../hostedPortal';
import type { Store } from '../../store/store';
import { readFields } from '../form/fields';
import { sightOf } from '../officers/sightOf';
import { portalOf } from '../portalOf';
import type { FromSession } from '../session/guard';
import { readAsked, soughtOf } from './asked';
import { daysOf } from './days';
import { inboxPage, ON_A_PAGE } from './inboxPage';
import { readPlace } from './placeInAddress';

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

  /** @param wrongCode see codeForm.ts */
  async function show(c: Context<FromSession>, wrongCode: string | null, status: 200 | 404) {
    const session = c.get('session');
    const hosted = portalOf(session.officer, portals);
    const { id } = hosted.portal;
    const sight = sightOf(session.officer, hosted);
    const asked = readAsked((name) => c.req.query(name) ?? '');
    const days = daysOf(now(), dueSoon);
    const after = readPlace(c.req.query('after') ?? '');
    const found = await store.search(id, sight, soughtOf(asked, days), ON_A_PAGE, after);
    const counts = await store.dueCounts(id, sight, days.today, days.soon);
    const isFirst = after === null;
    return c.html(
      inboxPage({ session, hosted, asked, wrongCode, found, isFirst, counts, days, dueSoon }),
      status,
    );
  }

  routes.get('/', (c) => show(c, null, 200));

  routes.post('/code', async (c) => {
    const { officer } = c.get('session');
    const hosted = portalOf(officer, portals);
    const portal = hosted.portal.id;
    const typed = (await readFields(c)).get('code') ?? '';
    const hash = await hashOfTyped({ mac }, portal, typed);
    const id = hash && (await store.idUnderCode(portal, sightOf(officer, hosted), hash));
    return id ? c.redirect(`/desk/questions/${id}`, 303) : show(c, typed, 404);
  });
  return routes;
}

import { type Context, Hono } from 'hono';
import type { ConsultationIndex } from '../../widget/protocol/consultation';
import type { Portals } from '../hostedPortal';
import type { Store } from '../store/store';
import { keptCounts } from './keptCounts';
import { problemReply } from './problemReply';

/** What a web server could serve as plain files. The clock and the counts are all that this collector adds. */
export function readRoutes(portals: Portals, store: Store, now: () => number): Hono {
  const routes = new Hono();
  const clock = () => new Date(now()).toISOString();
  const hosted = (c: Context) => portals.get(c.req.param('portal') ?? '');
  const file = (c: Context, body: object | undefined) =>
    body
      ? c.json(body, 200, { 'Cache-Control': 'public, max-age=60' })
      : problemReply(c, { code: 'not-found' }, now);

  const countsOf = keptCounts(store, now);
  routes.get('/portal.json', async (c) => {
    const portal = hosted(c)?.portal;
    const counts = portal && (await countsOf(portal.id));
    return file(c, portal && { ...portal, ...(counts?.answered && { counts }) });
  });

  routes.get('/communes.json', (c) => file(c, hosted(c)?.communes ?? undefined));

  routes.get('/consultations.json', (c) => {
    const consultations = hosted(c)?.consultations.map(({ id, title, agency, opensAt, closesAt }) => ({
      id,
      title,
      agency,
      opensAt,
      closesAt,
    }));
    return file(c, consultations && ({ v: 1, consultations, now: clock() } satisfies ConsultationIndex));
  });

  routes.get('/consultations/:file{[a-z0-9.-]+\\.json}', (c) => {
    const id = c.req.param('file').slice(0, -'.json'.length);
    const consultation = hosted(c)?.consultations.find((one) => one.id === id);
    return file(c, consultation && { ...consultation, now: clock() });
  });

  const writing = ['POST', 'PUT', 'PATCH', 'DELETE'];
  routes.on(
    writing,
    [
      '/portal.json',
      '/communes.json',
      '/answers',
      '/answers.json',
      '/answers/:file',
      '/consultations.json',
      '/consultations/:file',
    ],
    (c) => {
      c.header('Allow', 'GET, HEAD');
      return problemReply(c, { code: 'method-not-allowed' }, now);
    },
  );
  return routes;
}

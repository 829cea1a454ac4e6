import { type Context, Hono } from 'hono';
import type { Portals } from '../hostedPortal';
import type { Store } from '../store/store';
import { keptCounts } from './keptCounts';
import { problemReply } from './problemReply';

/** What a web server could serve as plain files. The counts are all that this collector adds. */
export function readRoutes(portals: Portals, store: Store, now: () => number): Hono {
  const routes = new Hono();
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

  routes.get('/messages/:file', (c) => {
    const [, lang = ''] = /^(.+)\.json$/.exec(c.req.param('file')) ?? [];
    return file(c, hosted(c)?.messages.get(lang));
  });

  const writing = ['POST', 'PUT', 'PATCH', 'DELETE'];
  routes.on(
    writing,
    ['/portal.json', '/communes.json', '/messages/:file', '/answers', '/answers.json', '/answers/:file'],
    (c) => {
      c.header('Allow', 'GET, HEAD');
      return problemReply(c, { code: 'method-not-allowed' }, now);
    },
  );
  return routes;
}

import { type Context, Hono } from 'hono';
import type { Portals } from '../hostedPortal';
import { ownOrigin } from '../plain/ownOrigin';
import type { KitFiles } from '../widgetFiles/widgetFile';
import { fileReply } from './fileReply';
import { kitPolicy } from './kitPolicy';
import { problemReply } from './problemReply';

/** What a new release gives is another snippet: it is asked for each time, and sent where it changed. */
const FRESH = { 'Cache-Control': 'no-cache' };

/**
 * The snippet builder, and the list of portals that it offers. Its own addresses are relative, so that it can stand in any
 * folder. Where the build has no kit there is nothing.
 */
export function kitRoutes(files: KitFiles, portals: Portals, now: () => number): Hono {
  const routes = new Hono();
  if (files.size === 0) return routes;
  const list = [...portals.values()].map(({ portal }) => ({ id: portal.id, name: portal.name.vi }));
  const send = (c: Context, name: string) => {
    const file = files.get(name);
    if (!file) return problemReply(c, { code: 'not-found' }, now);
    const isPage = name === 'index.html' || name === 'preview.html';
    const policy = isPage && { 'Content-Security-Policy': kitPolicy(name, ownOrigin(c.req)) };
    return fileReply(c, file, { ...FRESH, ...policy });
  };
  routes.get('/snippet', (c) => c.redirect('/snippet/', 308));
  routes.get('/snippet/', (c) => send(c, 'index.html'));
  routes.get('/snippet/portals.json', (c) => c.json({ portals: list }, 200, FRESH));
  routes.get('/snippet/:name', (c) => send(c, c.req.param('name')));
  return routes;
}

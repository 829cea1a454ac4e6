import { type Context, Hono } from 'hono';
import type { Portals } from '../hostedPortal';
import type { KitFiles } from '../widgetFiles/widgetFile';
import { fileReply } from './fileReply';
import { problemReply } from './problemReply';

/** An endpoint may be anywhere; without encryption only on the machine itself. */
const ENDPOINTS = "connect-src 'self' https: http://localhost:* http://127.0.0.1:*";
const FLOOR = ["default-src 'none'", "script-src 'self'", "style-src 'self'", ENDPOINTS, 'img-src data:'];
const SHUT = ["base-uri 'none'", "form-action 'none'"];

/**
 * What a page of the kit may do. An address of the preview may come from a stranger and make it show any endpoint: wherever it
 * is opened, it has no origin of its own, so that it finds nothing that a citizen keeps for this host.
 */
const POLICIES: Readonly<Record<string, string>> = {
  'index.html': [
    ...FLOOR,
    ...SHUT,
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'preview.html': [...FLOOR, ...SHUT, 'sandbox allow-scripts allow-forms', "frame-ancestors 'self'"].join(
    '; ',
  ),
};

const headersOf = (name: string): Readonly<Record<string, string>> => ({
  // What a new release gives is another snippet: it is asked for each time, and sent where it changed.
  'Cache-Control': 'no-cache',
  ...(POLICIES[name] && { 'Content-Security-Policy': POLICIES[name] }),
});

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
    return file ? fileReply(c, file, headersOf(name)) : problemReply(c, { code: 'not-found' }, now);
  };
  routes.get('/snippet', (c) => c.redirect('/snippet/', 308));
  routes.get('/snippet/', (c) => send(c, 'index.html'));
  routes.get('/snippet/portals.json', (c) => c.json({ portals: list }, 200, { 'Cache-Control': 'no-cache' }));
  routes.get('/snippet/:name', (c) => send(c, c.req.param('name')));
  return routes;
}

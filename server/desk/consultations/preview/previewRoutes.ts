import { Hono } from 'hono';
import { previewToken } from '../../../preview/previewToken';
import { portalOf } from '../../portalOf';
import type { FromSession } from '../../session/guard';
import type { ConsultationOptions } from '../consultationOptions';
import { readHeld } from '../held';
import { missing } from '../missing';
import { previewPage } from './previewPage';

/** The widget runs here and nowhere else at the desk; it has its rules from files, and reaches no other host. */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A consultation of the desk as citizens will see it. */
export function previewRoutes({ store, portals, mac, widget }: ConsultationOptions) {
  const routes = new Hono<FromSession>();
  routes.get('/consultations/:id/preview', async (c) => {
    const session = c.get('session');
    const hosted = portalOf(session.officer, portals);
    const held = await readHeld(store, hosted, c.req.param('id'));
    if (!held || held.origin === 'file') return missing(c, portals);
    const script = [...widget].find(([name, { cache }]) => name.endsWith('/gop-y.js') && cache === 'managed');
    const { definition, revision } = held;
    const token = await previewToken(mac, { portal: hosted.portal.id, id: definition.id, revision });
    const page = { session, portal: hosted.portal, consultation: definition };
    return c.html(
      previewPage({
        ...page,
        endpoint: `${originOf(c.req.url)}/preview/${token}`,
        script: script ? `/gop-y/${script[0]}` : null,
      }),
      200,
      { 'Content-Security-Policy': POLICY },
    );
  });
  return routes;
}

/** Behind a proxy the collector is called by http; officers come to the desk by https, but on the machine itself. */
function originOf(url: string): string {
  const { origin, host, hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '127.0.0.1' ? origin : `https://${host}`;
}

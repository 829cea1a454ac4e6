import { Hono } from 'hono';
import { attempted } from '../../attempted';
import { portalOf } from '../../portalOf';
import type { FromSession } from '../../session/guard';
import { WORDS } from '../../words';
import type { ConsultationOptions } from '../consultationOptions';
import { readSent } from '../sent';
import { create } from './create';
import { newPage } from './newPage';

export function newRoutes({ store, portals, now, log }: ConsultationOptions) {
  const routes = new Hono<FromSession>();
  routes.get('/consultations/new', (c) => {
    const session = c.get('session');
    const { portal } = portalOf(session.officer, portals);
    return c.html(newPage({ session, portal, sent: null, notice: { kind: 'none' } }));
  });

  routes.post('/consultations/new', async (c) => {
    const session = c.get('session');
    const hosted = portalOf(session.officer, portals);
    const sent = { ...(await readSent(c)), form: 'created' };
    const page = { session, portal: hosted.portal, sent };
    const created = await attempted(c, log, create(store, hosted, sent.fields, session.officer, now()));
    if (!created) {
      return c.html(newPage({ ...page, notice: { kind: 'sentence', sentence: WORDS.storeFailed } }), 503);
    }
    if (created.kind === 'wrong') {
      return c.html(newPage({ ...page, notice: { kind: 'issues', issues: created.issues } }), 422);
    }
    return c.redirect(`/desk/consultations/${created.it}?done=created`, 303);
  });
  return routes;
}

import { Hono } from 'hono';
import { portalOf } from '../../portalOf';
import type { FromSession } from '../../session/guard';
import type { ConsultationOptions } from '../consultationOptions';
import { doneNotice } from '../doneNotice';
import { allListed } from './listed';
import { listPage } from './listPage';

export function listRoutes({ store, portals, now }: ConsultationOptions) {
  const routes = new Hono<FromSession>();
  routes.get('/consultations', async (c) => {
    const session = c.get('session');
    const hosted = portalOf(session.officer, portals);
    const listed = await allListed(store, hosted, now());
    return c.html(listPage({ session, portal: hosted.portal, listed, notice: doneNotice(c) }));
  });
  return routes;
}

import { Hono } from 'hono';
import { administratorsOnly } from '../session/administratorsOnly';
import type { FromSession } from '../session/guard';
import { communeRoutes } from './communes/communeRoutes';
import type { PortalOptions } from './portalOptions';
import { topicRoutes } from './topics/topicRoutes';

/** Where administrators edit what citizens choose from. */
export function portalRoutes(options: PortalOptions) {
  const routes = new Hono<FromSession>();
  for (const path of ['/topics', '/topics/*', '/communes'])
    routes.use(path, administratorsOnly(options.portals));
  routes.route('/', topicRoutes(options));
  routes.route('/', communeRoutes(options));
  return routes;
}

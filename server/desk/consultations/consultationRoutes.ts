import { Hono } from 'hono';
import type { FromSession } from '../session/guard';
import type { ConsultationOptions } from './consultationOptions';
import { listRoutes } from './list/listRoutes';
import { newRoutes } from './new/newRoutes';
import { outcomesRoutes } from './outcomes/outcomesRoutes';
import { pageRoutes } from './page/pageRoutes';
import { previewRoutes } from './preview/previewRoutes';
import { wordsRoutes } from './words/wordsRoutes';

/** Everything at the desk that is about consultations. */
export function consultationRoutes(options: ConsultationOptions) {
  const routes = new Hono<FromSession>();
  routes.route('/', listRoutes(options));
  routes.route('/', newRoutes(options));
  routes.route('/', pageRoutes(options));
  routes.route('/', wordsRoutes(options));
  routes.route('/', outcomesRoutes(options));
  routes.route('/', previewRoutes(options));
  return routes;
}

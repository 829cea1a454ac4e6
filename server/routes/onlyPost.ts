import { Hono } from 'hono';
import { problemReply } from './problemReply';

/** Answers whatever is no post at an address that takes nothing else. */
export function onlyPost(path: string, now: () => number): Hono {
  const routes = new Hono();
  routes.options(path, (c) => c.body(null, 204, { 'Access-Control-Allow-Methods': 'POST', Allow: 'POST' }));
  routes.all(path, (c) => {
    c.header('Allow', 'POST');
    return problemReply(c, { code: 'method-not-allowed' }, now);
  });
  return routes;
}

import { Hono } from 'hono';
import type { WidgetFiles } from '../widgetFiles/widgetFile';
import { fileReply } from './fileReply';
import { problemReply } from './problemReply';

const CACHE = {
  immutable: 'public, max-age=31536000, immutable',
  /** Five minutes: a security fix reaches every managed page that soon. */
  managed: 'public, max-age=300',
};

/** The widget's own files. Only names of the build's integrity.json exist, so that no path leads out of them. */
export function widgetRoutes(files: WidgetFiles, now: () => number): Hono {
  const routes = new Hono();
  routes.get('/:version/:name', (c) => {
    const file = files.get(`${c.req.param('version')}/${c.req.param('name')}`);
    if (!file) return problemReply(c, { code: 'not-found' }, now);
    return fileReply(c, file, { 'Cache-Control': CACHE[file.cache] });
  });
  return routes;
}

import { Hono } from 'hono';
import type { WidgetFile, WidgetFiles } from '../widgetFiles/widgetFile';
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
    const brotli = acceptsBrotli(c.req.header('Accept-Encoding') ?? '');
    const etag = brotli ? file.etag.replace(/"$/, '-br"') : file.etag;
    const headers = headersOf(file, CACHE[file.cache], etag);
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers);
    return brotli
      ? c.body(file.brotli, 200, { ...headers, 'Content-Encoding': 'br' })
      : c.body(file.plain, 200, headers);
  });
  return routes;
}

function headersOf(file: WidgetFile, cache: string, etag: string) {
  return {
    'Content-Type': file.type,
    'Cache-Control': cache,
    ETag: etag,
    Vary: 'Accept-Encoding',
    // The page that embeds the widget may demand it of everything it loads.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}

function acceptsBrotli(header: string): boolean {
  return header.split(',').some((coding) => /^\s*br\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(coding));
}

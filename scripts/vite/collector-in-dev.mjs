import { mkdirSync, readFileSync } from 'node:fs';
import { getRequestListener } from '@hono/node-server';

const PORT = Number(process.env.GOPY_DEV_PORT || 5173);

/**
 * `npm run dev`: the collector's own sources behind Vite's server, and the demo's pages with the widget's sources in
 * place of the built snippet. A change to either reloads.
 * @param {string} data the folder of its database and key
 */
export function collectorInDev(data = '.data') {
  return {
    name: 'gop-y:collector-in-dev',
    apply: 'serve',
    config: () => ({ server: { port: PORT, strictPort: true } }),
    async configureServer(server) {
      // `npm run mock` borrows Vite to run its sources and wants no collector beside it.
      if (server.config.server.middlewareMode) return;
      mkdirSync(data, { recursive: true });
      const origin = `http://localhost:${PORT}`;
      const source = (file) => server.ssrLoadModule(file);
      const { openLibsql } = await source('/server/store/openLibsql.ts');
      const { collectorKey } = await source('/server/collectorKey.ts');
      const store = await openLibsql(`${data}/dev.db`);
      const key = await collectorKey(data);
      const app = async () => {
        const { createApp } = await source('/server/app.ts');
        const { loadPortals } = await source('/server/portals/loadPortals.ts');
        const { createLivePortals } = await source('/server/portals/livePortals.ts');
        const { BARE } = await source('/server/bare.ts');
        const files = await loadPortals('demo/portals', [origin]);
        const log = console.error;
        const randomId = () => crypto.randomUUID();
        return createApp({
          ...BARE,
          store,
          live: createLivePortals({ files, store, now: Date.now, log }),
          key,
          now: Date.now,
          randomId,
          log,
        });
      };
      const listener = getRequestListener(async (request) => (await app()).fetch(request));
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url || '/').split('?')[0];
        if (/^\/(v1\/|ha-may|plain\.css|healthz)/.test(path)) return listener(request, response);
        const page = path === '/' ? 'index.html' : path.slice(1);
        if (!/^[\w-]+\.(html|css)$/.test(page)) return next();
        try {
          const body = readFileSync(`demo/pages/${page}`, 'utf8');
          response.setHeader('content-type', `text/${page.endsWith('css') ? 'css' : 'html'}; charset=utf-8`);
          response.end(page.endsWith('css') ? body : overSources(body, origin));
        } catch {
          next();
        }
      });
    },
  };
}

/** The snippet's tag, with the sources in place of the built file. */
function overSources(page, origin) {
  return page
    .replaceAll('{{HOST}}', origin)
    .replace(
      /<script async src="[^"]*" integrity="[^"]*" crossorigin="anonymous"/,
      '<script type="module" src="/widget/embed/entry.dev.ts"',
    )
    .replace('<head>', '<head>\n<script type="module" src="/@vite/client"></script>');
}

import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { Proxies } from './addresses/proxies';
import { keptCounting } from './consultations/counting';
import { createFiles } from './consultations/files';
import { createPublishing } from './consultations/publishing';
import { type DeskAccess, deskRoutes } from './desk/deskRoutes';
import { createMac } from './digest';
import { errorName } from './errorName';
import { createLimit } from './limits/limit';
import { createNames } from './limits/names';
import { type Bounds, photoRate, submissionRate, wrongCodeRate } from './limits/rates';
import { consultRoutes } from './plain/consultations/consultRoutes';
import { plainRoutes } from './plain/plainRoutes';
import { createVisits } from './plain/visit';
import type { LivePortals } from './portals/livePortals';
import { previewRoutes } from './preview/previewRoutes';
import type { Readiness } from './readiness';
import type { Receiver } from './receive/received';
import { answerRoutes } from './routes/answerRoutes';
import { commonHeaders } from './routes/commonHeaders';
import { consultationRoutes } from './routes/consultationRoutes';
import { followRoutes } from './routes/followRoutes';
import { kitRoutes } from './routes/kitRoutes';
import { photoRoutes } from './routes/photoRoutes';
import { createGate } from './routes/postLimit';
import { problemReply } from './routes/problemReply';
import { readRoutes } from './routes/readRoutes';
import { submissionRoutes } from './routes/submissionRoutes';
import { widgetRoutes } from './routes/widgetRoutes';
import type { Store } from './store/store';
import type { KitFiles, WidgetFiles } from './widgetFiles/widgetFile';

export interface AppOptions {
  readonly store: Store;
  readonly live: LivePortals;
  /** The built widget, or an empty map when it is served from elsewhere. */
  readonly widget: WidgetFiles;
  /** The pages for webmasters, or an empty map when there are none. */
  readonly kit: KitFiles;
  /** Who may come to the officers' desk; `null`: there is none. */
  readonly desk: DeskAccess | null;
  readonly proxies: Proxies;
  /** How much may come at once. */
  readonly bounds: Bounds;
  /** 32 random bytes, the same at every start: receipt codes and the hashes of voters' tokens depend on it. */
  readonly key: Uint8Array<ArrayBuffer>;
  /** Whether to send it requests, see readiness.ts. */
  readonly readiness: () => Promise<Readiness>;
  /** ms since 1970. */
  readonly now: () => number;
  /** A fresh random UUID, for forms that work without script and for what is kept apart from its sender. */
  readonly randomId: () => string;
  /** Each sees every request pass, as requests/requestLog.ts does. */
  readonly requests: readonly MiddlewareHandler[];
  /** Takes one line when something broke: a route and an error's name and code, never anything a citizen sent. */
  readonly log: (line: string) => void;
}

/** The collector as a plain fetch handler: `app.fetch(request)`. It opens no port, no file, no database. */
export function createApp(options: AppOptions): Hono {
  const { store, live, widget, kit, desk, proxies, bounds, key, readiness, now, randomId, requests, log } =
    options;
  const mac = createMac(key);
  const receiver: Receiver = { store, mac, now, randomId };
  // One for all who ask: counting is what takes long.
  const counting = keptCounting(store, now);
  const publishing = createPublishing({ store, counting, now, log });
  const files = createFiles(mac);
  const counters = { store, nameOf: createNames(mac, now), now };
  const gate = createGate(createLimit(counters, submissionRate(bounds)), proxies);
  const photoGate = createGate(createLimit(counters, photoRate(bounds)), proxies);
  const wrongCodes = createLimit(counters, wrongCodeRate(bounds));
  const { portals } = live;
  const fresh: MiddlewareHandler = async (_, next) => {
    await live.freshen();
    await next();
  };
  const app = new Hono();
  for (const watch of requests) app.use(watch);

  // Before the headers that let every page read: they are not for what stands behind a session.
  if (desk) {
    const edges = { mac, nameOf: counters.nameOf, now, randomId, log };
    const results = { counting, publishing, files };
    app.use('/desk/*', fresh);
    app.route('/desk', deskRoutes({ ...desk, ...edges, ...results, proxies, store, live, widget }));
  }
  app.use(commonHeaders);
  // Browsers ask for it at every page of a person's. There is none, and that is no error.
  app.get('/favicon.ico', (c) => c.body(null, 204, { 'Cache-Control': 'public, max-age=86400' }));
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    const state = await readiness();
    return c.json({ state }, state === 'ready' ? 200 : 503);
  });
  app.route('/gop-y', widgetRoutes(widget, now));
  // What stands above needs no database.
  app.use(fresh);
  // A draft of sixty articles is 67 kB as it stands and 15 kB on its way. Only what is read: receipts are short.
  app.get('/v1/:portal/*', compress());
  app.route('/v1/:portal', answerRoutes(portals, store, now));
  app.route('/v1/:portal', readRoutes(portals, store, now));
  app.route('/v1/:portal', consultationRoutes({ portals, store, publishing, files, now }));
  app.route('/v1/:portal', submissionRoutes(portals, receiver, gate));
  app.route('/v1/:portal', photoRoutes(portals, receiver, photoGate));
  app.route('/v1/:portal', followRoutes(portals, receiver, { wrongCodes, proxies }));
  if (desk) app.route('/preview', previewRoutes({ store, portals, mac, now }));
  app.route('/', kitRoutes(kit, portals, now));
  const visitOf = createVisits(portals, widget);
  app.route('/', plainRoutes({ visitOf, receiver, gate, log }));
  app.route('/', consultRoutes({ visitOf, receiver, gate, publishing, files, log }));

  app.notFound((c) => problemReply(c, { code: 'not-found' }, now));
  app.onError((error, c) => {
    log(`${c.req.method} ${c.req.routePath}: ${errorName(error)}`);
    return problemReply(c, { code: 'unavailable', retryAfter: 30 }, now);
  });
  return app;
}

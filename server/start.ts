import { isProxy } from './addresses/proxies';
import { createApp } from './app';
import { openNoting } from './backup/openNoting';
import { replayAll } from './backup/replayAll';
import { checkKey } from './collectorKey';
import { openKey } from './command/openKey';
import { ownSettings } from './command/ownSettings';
import { BODIES_MOST } from './connections/boundBodies';
import { PATIENCE } from './connections/patience';
import { checkIds } from './consultations/checkIds';
import { freeNames } from './desk/officers/freeNames';
import { openDesk } from './desk/openDesk';
import { createMac } from './digest';
import { listen } from './listen';
import { dueFigure } from './metrics/dueFigure';
import { createMetrics } from './metrics/metrics';
import { openMetrics } from './metrics/openMetrics';
import { createLivePortals } from './portals/livePortals';
import { loadPortals } from './portals/loadPortals';
import { rememberNotices } from './portals/notice';
import { createReadiness } from './readiness';
import { openRequestLog } from './requests/openRequestLog';
import { startSweeping } from './retention/startSweeping';
import { messageOf, StartError } from './startError';
import { choresOf } from './telling/chores';
import { tellingFigure } from './telling/figure';
import { startTelling } from './telling/startTelling';
import { loadKit } from './widgetFiles/loadKit';
import { loadWidget } from './widgetFiles/loadWidget';

/**
 * Starts a collector, and stops it when the process is told to.
 * @throws StartError when something that it needs is wrong
 */
export async function start(): Promise<void> {
  const settings = await ownSettings();
  const portals = await loadPortals(settings.portals, settings.origins);
  const widget = await loadWidget(settings.widget, settings.formerWidgets);
  const kit = await loadKit(settings.widget);
  const desk = await openDesk(settings, portals);
  const key = await openKey(settings);
  const log = (line: string) => console.error(line);
  const { store, now, noted } = await openNoting(settings, log);
  await checkKey(store, key);
  // A database that was put in this one's place knows nothing of them.
  const again = await replayAll(store, noted);
  if (again > 0) log(`erased again, as noted in ${settings.erasures}: ${again}`);
  await checkIds(store, portals);
  await rememberNotices(store, portals, now());
  const live = createLivePortals({ files: portals, store, now, log });
  const due = dueFigure({ store, portals, now, dueSoon: settings.dueSoon });
  const metrics =
    settings.metrics && createMetrics(() => performance.now(), [tellingFigure(store), due], log);
  const app = createApp({
    store,
    live,
    widget,
    kit,
    desk,
    proxies: settings.proxies,
    bounds: settings.bounds,
    key,
    readiness: createReadiness(store),
    now,
    randomId: () => crypto.randomUUID(),
    requests: [
      ...(settings.log === 'requests' ? [openRequestLog(settings)] : []),
      ...(metrics ? [metrics.requests] : []),
    ],
    log,
  });
  const { port, close } = await listen(app.fetch, settings.port, settings.host, {
    connections: settings.connections,
    isOwn: (address) => isProxy(address, settings.proxies),
    patience: PATIENCE,
    bodies: BODIES_MOST,
  }).catch((error: unknown) => {
    throw new StartError(
      `${messageOf(error)}: set GOPY_PORT${settings.host ? ' or GOPY_HOST' : ''} to another`,
    );
  });
  const officers = desk?.officers ?? new Map();
  await live.freshen();
  for (const line of freeNames(officers, live.portals)) log(line);
  const telling = startTelling(
    choresOf(settings, { store, live, officers, mac: createMac(key), now, log }),
    log,
  );
  console.log(`gop-y collector listening on http://${settings.host ?? 'localhost'}:${port}`);
  const figures = metrics && settings.metrics && (await openMetrics(metrics, settings.metrics, log));

  const stopSweeping = startSweeping({ store, portals, now, log });

  const stop = async () => {
    await Promise.all([close(), telling.stop()]);
    await figures?.close();
    await stopSweeping();
    await store.close();
    // What was still being told has its connection open.
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

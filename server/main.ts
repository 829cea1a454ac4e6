import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isProxy } from './addresses/proxies';
import { createApp } from './app';
import { verifyCommand } from './audit/verifyCommand';
import { backupCommand, restoreCommand } from './backup/backupCommands';
import { openNoting } from './backup/openNoting';
import { checkKey, collectorKey } from './collectorKey';
import { HELP } from './command/help';
import { type Command, readCommand } from './command/readCommand';
import { readEnvironment } from './command/readEnvironment';
import { PATIENCE } from './connections/patience';
import { checkIds } from './consultations/checkIds';
import { crashOf } from './crash';
import { hashPasswordCommand } from './desk/officers/hashPasswordCommand';
import { loadOfficers } from './desk/officers/loadOfficers';
import { checkPassword } from './desk/officers/password';
import { signInCommand } from './desk/once/signInCommand';
import { totpCommand } from './desk/totp/totpCommand';
import { createMac } from './digest';
import type { Portals } from './hostedPortal';
import { commandOf } from './init/commandOf';
import { initCommand } from './init/initCommand';
import { createNames } from './limits/names';
import { listen } from './listen';
import { createMetrics, type Metrics } from './metrics/metrics';
import { createMetricsApp } from './metrics/metricsApp';
import { version } from './package.json';
import { createLivePortals } from './portals/livePortals';
import { loadPortals } from './portals/loadPortals';
import { rememberNotices } from './portals/notice';
import { createReadiness } from './readiness';
import { createRequestLog } from './requests/requestLog';
import { eraseDueCommand } from './retention/eraseDueCommand';
import { startSweeping } from './retention/startSweeping';
import { type Place, readSettings, type Settings } from './settings';
import { messageOf, StartError } from './startError';
import { openStore } from './store/openStore';
import { noteNothing } from './store/replaying';
import { choresOf } from './telling/chores';
import { tellingFigure } from './telling/figure';
import { startTelling } from './telling/startTelling';
import { transferCommand } from './transfer/transferCommand';
import { loadKit } from './widgetFiles/loadKit';
import { loadWidget } from './widgetFiles/loadWidget';

const NO_DESK = 'there is no desk to sign in to: set GOPY_OFFICERS to the officers’ file';

/** The build puts the widget of the same version beside the collector. */
const OWN_WIDGET = fileURLToPath(new URL('widget', import.meta.url));

async function start(): Promise<void> {
  const settings = readSettings(await readEnvironment('.', process.env), OWN_WIDGET);
  const portals = await loadPortals(settings.portals, settings.origins);
  const widget = await loadWidget(settings.widget, settings.formerWidgets);
  const kit = await loadKit(settings.widget);
  const desk = await openDesk(settings, portals);
  const key = await openKey(settings);
  const log = (line: string) => console.error(line);
  const { store, now, noted } = await openNoting(settings, log);
  await checkKey(store, key);
  // A database that was put in this one's place knows nothing of them.
  const again = await store.replay(noted);
  if (again > 0) log(`erased again, as noted in ${settings.erasures}: ${again}`);
  await checkIds(store, portals);
  await rememberNotices(store, portals, now());
  const metrics = settings.metrics && createMetrics(() => performance.now(), [tellingFigure(store)]);
  const app = createApp({
    store,
    portals,
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
  }).catch((error: unknown) => {
    throw new StartError(
      `${messageOf(error)}: set GOPY_PORT${settings.host ? ' or GOPY_HOST' : ''} to another`,
    );
  });
  // Beside that of the routes, since nobody may come to one for hours.
  const live = createLivePortals({ files: portals, store, now, log });
  const nameOf = createNames(createMac(key), now);
  const officers = desk?.officers ?? new Map();
  const telling = startTelling(choresOf(settings, { store, live, officers, nameOf, now, log }), log);
  console.log(`gop-y collector listening on http://${settings.host ?? 'localhost'}:${port}`);
  const figures = metrics && settings.metrics && (await openMetrics(metrics, settings.metrics, log));

  const stopSweeping = startSweeping({ store, portals, now, log });

  const stop = async () => {
    await Promise.all([close(), telling.stop()]);
    await figures?.close();
    await stopSweeping();
    await store.close();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function openDesk({ officers, dueSoon, deskHeader }: Settings, portals: Portals) {
  if (!officers) return null;
  return { officers: await loadOfficers(officers, portals), checkPassword, dueSoon, header: deskHeader };
}

async function openMetrics(metrics: Metrics, { host, port }: Place, log: (line: string) => void) {
  const listening = await listen(createMetricsApp(metrics, log).fetch, port, host).catch((error: unknown) => {
    throw new StartError(`${messageOf(error)}: set GOPY_METRICS to another`);
  });
  console.log(`metrics on http://${host}:${listening.port}/metrics`);
  return listening;
}

function openRequestLog({ proxies }: Settings) {
  return createRequestLog({
    write: (line) => console.log(line),
    proxies,
    now: Date.now,
    elapsed: () => performance.now(),
    randomKey: () => crypto.getRandomValues(new Uint8Array(32)),
  });
}

/** The data folder is made with it, if there is none. */
async function openKey({ data }: Settings) {
  await mkdir(data, { recursive: true }).catch((error: unknown) => {
    throw new StartError(`the folder ${data} cannot be made (${messageOf(error)}): set GOPY_DATA to another`);
  });
  return collectorKey(data);
}

async function printHash(): Promise<void> {
  console.log(await hashPasswordCommand(process.stdin));
}

async function printTotp(id: string): Promise<void> {
  const { officers, portals, origins } = readSettings(await readEnvironment('.', process.env), OWN_WIDGET);
  if (!officers) throw new StartError(NO_DESK);
  const { link, secret } = await totpCommand(id, officers, await loadPortals(portals, origins));
  console.log(link);
  console.error(
    `For an app that makes codes, or type ${secret} into it. Show it to nobody else; then start the collector again.`,
  );
}

async function printSignIn(id: string): Promise<void> {
  const settings = readSettings(await readEnvironment('.', process.env), OWN_WIDGET);
  const desk = await openDesk(settings, await loadPortals(settings.portals, settings.origins));
  if (!desk) throw new StartError(NO_DESK);
  if (desk.header !== null)
    throw new StartError('officers are let in by GOPY_DESK_HEADER alone: there are no links that do');
  // With a key of its own making the link would be no collector's.
  await access(join(settings.data, 'collector.key')).catch(() => {
    throw new StartError(`no collector.key in ${settings.data}: start the collector once before`);
  });
  const key = await openKey(settings);
  const { link, officer } = await signInCommand(id, { ...desk, key, address: settings.address });
  console.log(link);
  console.error(`Lets ${officer.name} in once, within 15 minutes. Hand it to nobody else.`);
}

async function eraseDue(confirmed: boolean): Promise<void> {
  const settings = readSettings(await readEnvironment('.', process.env), OWN_WIDGET);
  const portals = await loadPortals(settings.portals, settings.origins);
  const { store, now } = await openNoting(settings, (line) => console.error(line));
  const said = await eraseDueCommand({ store, portals, now: now(), confirmed });
  await store.close();
  for (const line of said) console.log(line);
}

async function verify(noted: readonly string[]): Promise<void> {
  const settings = readSettings(await readEnvironment('.', process.env), OWN_WIDGET);
  const { store } = await openStore(settings, (line) => console.error(line), noteNothing);
  const { heads, faults } = await verifyCommand(store, noted);
  await store.close();
  for (const line of heads) console.log(line);
  for (const line of faults) console.error(line);
  if (faults.length > 0) process.exitCode = 1;
}

async function carryOver(): Promise<void> {
  const settings = readSettings(await readEnvironment('.', process.env), OWN_WIDGET);
  console.log(await transferCommand(settings, (line) => console.error(line)));
}

async function printBackup(target: string): Promise<void> {
  console.log(await backupCommand(readSettings(await readEnvironment('.', process.env), OWN_WIDGET), target));
}

async function printRestore(backup: string): Promise<void> {
  const settings = readSettings(await readEnvironment('.', process.env), OWN_WIDGET);
  // With a key of its own making nothing that citizens hold would be known again.
  await access(join(settings.data, 'collector.key')).catch(() => {
    throw new StartError(`no collector.key in ${settings.data}: put the one of this backup there`);
  });
  console.log(await restoreCommand(settings, await openKey(settings), backup));
}

async function run(command: Command): Promise<void> {
  switch (command.kind) {
    case 'start':
      return start();
    case 'init':
      return initCommand(command.init, {
        input: process.stdin,
        output: process.stdout,
        env: process.env,
        now: Date.now(),
        widget: process.env.GOPY_WIDGET || OWN_WIDGET,
        command: commandOf(process.argv[1] ?? ''),
      });
    case 'sign-in':
      return printSignIn(command.officer);
    case 'totp':
      return printTotp(command.officer);
    case 'erase-due':
      return eraseDue(command.confirmed);
    case 'backup':
      return printBackup(command.file);
    case 'restore':
      return printRestore(command.file);
    case 'verify':
      return verify(command.noted);
    case 'transfer':
      return carryOver();
    case 'hash-password':
      return printHash();
    case 'help':
      return console.log(HELP);
    case 'version':
      return console.log(version);
    case 'wrong':
      console.error(`gop-y-collector: ${command.sentence}\n\n${HELP}`);
      process.exit(2);
  }
}

// Node would print the whole of it.
process.on('uncaughtException', (error: unknown) => {
  console.error(`gop-y collector: ${crashOf(error)}`);
  process.exit(1);
});

run(readCommand(process.argv.slice(2))).catch((error: unknown) => {
  console.error(`gop-y collector: ${messageOf(error)}`);
  process.exit(1);
});

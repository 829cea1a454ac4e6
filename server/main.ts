import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from './app';
import { collectorKey } from './collectorKey';
import { checkIds } from './consultations/checkIds';
import { hashPasswordCommand } from './desk/officers/hashPasswordCommand';
import { loadOfficers } from './desk/officers/loadOfficers';
import { checkPassword } from './desk/officers/password';
import type { Portals } from './hostedPortal';
import { listen } from './listen';
import { loadPortals } from './portals/loadPortals';
import { rememberNotices } from './portals/notice';
import { readSettings, type Settings } from './settings';
import { messageOf, StartError } from './startError';
import { openLibsql } from './store/openLibsql';
import { loadWidget } from './widgetFiles/loadWidget';

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const portals = await loadPortals(settings.portals, settings.origins);
  const widget = await loadWidget(settings.widget);
  const desk = await openDesk(settings, portals);
  await mkdir(settings.data, { recursive: true }).catch((error: unknown) => {
    throw new StartError(
      `the folder ${settings.data} cannot be made (${messageOf(error)}): set GOPY_DATA to another`,
    );
  });
  const key = await collectorKey(settings.data);
  const file = join(settings.data, 'gop-y.db');
  const store = await openLibsql(file).catch((error: unknown) => {
    throw new StartError(`${file} cannot be opened: ${messageOf(error)}`);
  });
  await checkIds(store, portals);
  await rememberNotices(store, portals, Date.now());
  const app = createApp({
    store,
    portals,
    widget,
    desk,
    proxies: settings.proxies,
    key,
    now: Date.now,
    randomId: () => crypto.randomUUID(),
    log: (line) => console.error(line),
  });
  const { port, close } = await listen(app.fetch, settings.port).catch((error: unknown) => {
    throw new StartError(`${messageOf(error)}: set GOPY_PORT to another`);
  });
  console.log(`gop-y collector listening on http://localhost:${port}`);

  const stop = async () => {
    await close();
    await store.close();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function openDesk({ officers }: Settings, portals: Portals) {
  return officers ? { officers: await loadOfficers(officers, portals), checkPassword } : null;
}

async function printHash(): Promise<void> {
  console.log(await hashPasswordCommand(process.stdin));
}

const command = process.argv[2] === 'hash-password' ? printHash : start;
command().catch((error: unknown) => {
  console.error(`gop-y collector: ${messageOf(error)}`);
  process.exit(1);
});

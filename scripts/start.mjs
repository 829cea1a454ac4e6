// The demo as a citizen meets it: the collector in a process of its own, a portal that embeds the built widget, and between
// them a wire that whoever tries it may cut.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CONTROL } from '../demo/backstage/wire/control.mjs';
import { createWire } from '../demo/backstage/wire/createWire.mjs';
import { startDemoCollector } from './demo-collector.mjs';
import { closedDoor, createDeskDoor, oneTimeLink } from './demo-desk.mjs';
import { demoOfficer } from './demo-officer.mjs';
import { createDemoServer } from './demo-server.mjs';
import { portProblem } from './ports.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PATIENCE = 30_000;

const settings = {
  GOPY_PORT: '8787',
  GOPY_DATA: join(root, '.data'),
  GOPY_PORTALS: join(root, 'demo', 'portals'),
  GOPY_WIDGET: join(root, 'dist'),
  GOPY_DEMO_PORT: '8080',
  ...process.env,
};
const collectorPort = Number(settings.GOPY_PORT);
const demoPort = Number(settings.GOPY_DEMO_PORT);
const collectorOrigin = `http://localhost:${collectorPort}`;
const collectorFile = join(root, 'server', 'dist', 'collector.js');
const seedFile = join(root, 'demo', 'dist', 'seed.mjs');
const demoOrigin = `http://localhost:${demoPort}`;
const desk = `${collectorOrigin}/desk`;
const demoOrigins = [demoOrigin, `http://127.0.0.1:${demoPort}`];

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function readLoader() {
  const list = join(settings.GOPY_WIDGET, 'integrity.json');
  if (!existsSync(list)) fail('dist/integrity.json is missing: run npm run build first.');
  const { version, files } = JSON.parse(readFileSync(list, 'utf8'));
  return { version, sha384: files.find(({ role }) => role === 'embed').sha384 };
}

async function checkPorts() {
  if (collectorPort === demoPort) fail('GOPY_PORT and GOPY_DEMO_PORT must differ.');
  const problem =
    (await portProblem({ port: collectorPort, variable: 'GOPY_PORT' })) ??
    (await portProblem({ port: demoPort, variable: 'GOPY_DEMO_PORT' }));
  if (problem) fail(problem);
}

/** Who may come to the desk, and how: the caller's own officers, or one for trying it out. */
function readyOfficers() {
  const { GOPY_OFFICERS: own, GOPY_DATA: data, GOPY_PORTALS: portals } = settings;
  if (own) return { file: own, door: closedDoor(desk), password: '' };
  const { file, id, password } = demoOfficer({ data, portals, collector: collectorFile });
  const env = { ...settings, GOPY_OFFICERS: file, GOPY_ADDRESS: collectorOrigin };
  const make = () => oneTimeLink({ collector: collectorFile, officer: id, env });
  // Whoever shows portals of their own may have citizens' words in them: no page of the demo opens that desk.
  const door = process.env.GOPY_PORTALS
    ? closedDoor(desk)
    : createDeskDoor({ make, now: Date.now, otherwise: desk });
  return { file, door, password: `\n               officer ${id}, password ${password}` };
}

/** The wire is one more proxy before it, in whichever way the caller tells of theirs. */
function proxies() {
  const { GOPY_TRUSTED_PROXIES: trusted, GOPY_PROXIES: count } = settings;
  if (trusted) return { GOPY_TRUSTED_PROXIES: `${trusted},127.0.0.1,::1` };
  return { GOPY_PROXIES: String(Number(count || 0) + 1) };
}

/** The demo portal may post wherever it stands, besides the origins that the caller names. */
function startCollector(officers) {
  const origins = [settings.GOPY_ORIGINS, ...demoOrigins].filter(Boolean).join(',');
  const env = { ...settings, GOPY_ORIGINS: origins, GOPY_OFFICERS: officers, ...proxies() };
  return startDemoCollector({ file: collectorFile, env });
}

function linkLine(door) {
  const { href, signsIn } = door.look();
  return signsIn ? `\n               or once by this link, within 15 minutes:\n               ${href}` : '';
}

async function answers(url) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} did not answer in ${PATIENCE / 1000} seconds.`);
}

/** The demo's own portal has a past, in the data folder; whoever names their own portals wants nothing made up in them. */
function seedDemo() {
  if (process.env.GOPY_PORTALS) return;
  console.log(execFileSync(process.execPath, [seedFile], { env: settings, encoding: 'utf8' }).trim());
  settings.GOPY_PORTALS = join(settings.GOPY_DATA, 'portals');
}

await checkPorts();
const loader = readLoader();
seedDemo();
const officers = readyOfficers();
const { child: collector, origin: collectorAt } = startCollector(officers.file);
const portal = createDemoServer({
  folder: join(root, 'demo', 'pages'),
  placeholders: { HOST: collectorOrigin, INTEGRITY: loader.sha384, VERSION: loader.version },
  beside: {
    '/backstage/room/': join(root, 'demo', 'backstage', 'room'),
    '/backstage/': join(root, 'demo', 'dist', 'backstage'),
  },
  headEnd:
    '<!-- demo only --><link rel="stylesheet" href="/backstage/room/room.css"><script src="/backstage/room/room.js"></script>\n',
  bodyEnd: `<!-- demo only --><script src="/backstage/backstage.js" data-wire="${collectorOrigin}${CONTROL}" defer></script>`,
});
const servers = [portal];

let exitCode = 0;
let stopping = false;
function stop(code) {
  if (stopping) return;
  stopping = true;
  exitCode = code;
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  collector.kill();
}

process.on('SIGINT', () => stop(0)).on('SIGTERM', () => stop(0));
collector.once('exit', (code, signal) => {
  if (!stopping) console.error(`The collector stopped by itself (${signal ?? code}).`);
  stop(1);
  process.exit(exitCode);
});

function listen(server, port, name) {
  server.once('error', ({ message }) => {
    console.error(`${name} cannot start: ${message}`);
    stop(1);
  });
  server.listen(port, '127.0.0.1');
}

listen(portal, demoPort, 'The demo portal');
const wire = createWire({ collector: await collectorAt, origins: demoOrigins, door: officers.door });
servers.push(wire);
listen(wire, collectorPort, 'The way to the collector');
try {
  await Promise.all([answers(`${collectorOrigin}/healthz`), answers(`http://127.0.0.1:${demoPort}/`)]);
  if (!stopping) {
    console.log(`
  Demo portal  ${demoOrigin}
  Collector    ${collectorOrigin}
  Desk         ${desk}${officers.password}${linkLine(officers.door)}

  Ctrl-C stops both.`);
  }
} catch (error) {
  if (!stopping) console.error(error.message);
  stop(1);
}

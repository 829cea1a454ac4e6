// Finds a browser of the Chromium family for the tests, and installs one where it may.
//   node scripts/ensure-browser.mjs [--no-install]     prints its path
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPlaces } from './browser-places.mjs';

const { env, platform } = process;
const isLinuxRoot = platform === 'linux' && process.getuid?.() === 0;

export const launchArgs = [
  // Chromium refuses to sandbox itself as root.
  ...(isLinuxRoot ? ['--no-sandbox'] : []),
  // Containers give /dev/shm 64 MB, too little for a renderer.
  '--disable-dev-shm-usage',
  '--disable-gpu',
  // Calls home, which hang or spam the log where the network is closed.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Starting it is the only proof: a file may be a stub (Ubuntu's chromium-browser) or lack its libraries. */
function works(file) {
  if (!file || !existsSync(file)) return false;
  const profile = mkdtempSync(join(tmpdir(), 'gop-y-browser-'));
  const args = ['--headless', ...launchArgs, `--user-data-dir=${profile}`, '--dump-dom', 'about:blank'];
  const { status, stdout } = spawnSync(file, args, { timeout: 60_000, encoding: 'utf8' });
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return status === 0 && stdout.includes('<html>');
}

function onThisSystem() {
  return browserPlaces({ platform, env }).find(works);
}

async function fromPlaywright({ install }) {
  const { chromium } = await import('playwright');
  const file = chromium.executablePath();
  if (works(file)) return file;
  if (!install) return;
  console.error("No browser found; trying Playwright's Chromium …");
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  // Not --only-shell: executablePath() names the full browser.
  spawnSync(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    env: { ...env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    timeout: 300_000,
    stdio: 'ignore',
  });
  return works(file) ? file : undefined;
}

function fromApt() {
  if (!isLinuxRoot || spawnSync('apt-get', ['--version']).status !== 0) return;
  console.error('Installing Chromium with apt-get …');
  const quiet = {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  };
  // A list that fails to update may still be good enough to install from.
  spawnSync('apt-get', ['update'], quiet);
  // A bare image has no font at all; DejaVu draws every Vietnamese letter.
  const packages = ['chromium', 'fonts-dejavu-core'];
  const { status, stderr } = spawnSync(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...packages],
    quiet,
  );
  if (status !== 0) console.error(stderr.trim());
  return onThisSystem();
}

export async function findChromium({ install = true } = {}) {
  if (env.GOPY_CHROMIUM) {
    if (works(env.GOPY_CHROMIUM)) return env.GOPY_CHROMIUM;
    throw new Error(
      `GOPY_CHROMIUM=${env.GOPY_CHROMIUM} does not start. Set it to a Chromium, Chrome or Edge, or unset it.`,
    );
  }
  const found = onThisSystem() ?? (await fromPlaywright({ install })) ?? (install ? fromApt() : undefined);
  if (found) return found;
  throw new Error(
    'No browser for the tests. Install Chromium, Chrome or Edge, or set GOPY_CHROMIUM=/path/to/the/browser.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await findChromium({ install: !process.argv.includes('--no-install') }));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

// Finds a browser of the Chromium family for the tests, and installs one where it may.
//   node scripts/ensure-browser.mjs [--no-install]     prints its path
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWithApt, isLinuxRoot } from './apt.mjs';
import { browserPlaces } from './browser-places.mjs';
import { playwrightBrowser } from './playwright-browser.mjs';

const { env, platform } = process;

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
  return browserPlaces('chromium', { platform, env }).find(works);
}

function fromApt() {
  // A bare image has no font at all; DejaVu draws every Vietnamese letter.
  installWithApt('Chromium', ['chromium', 'fonts-dejavu-core']);
  return onThisSystem();
}

export async function findChromium({ install = true } = {}) {
  if (env.GOPY_CHROMIUM) {
    if (works(env.GOPY_CHROMIUM)) return env.GOPY_CHROMIUM;
    throw new Error(
      `GOPY_CHROMIUM=${env.GOPY_CHROMIUM} does not start. Set it to a Chromium, Chrome or Edge, or unset it.`,
    );
  }
  const found =
    onThisSystem() ??
    (await playwrightBrowser('chromium', works, { install })) ??
    (install ? fromApt() : undefined);
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

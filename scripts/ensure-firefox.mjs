// Finds a Firefox for the tests, and installs one where it may.
//   node scripts/ensure-firefox.mjs     prints who drives it and its path
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWithApt } from './apt.mjs';
import { browserPlaces } from './browser-places.mjs';
import { playwrightBrowser, startsInPlaywright } from './playwright-browser.mjs';

const { env, platform } = process;

/** A picture of an empty page is the proof: a snap's stub, a missing library or a profile out of reach give none. */
function works(file) {
  if (!file || !existsSync(file)) return false;
  const folder = mkdtempSync(join(tmpdir(), 'gop-y-firefox-'));
  const picture = join(folder, 'page.png');
  const args = ['--headless', '--no-remote', '--profile', folder, '--screenshot', picture, 'about:blank'];
  spawnSync(file, args, { timeout: 60_000, stdio: 'ignore' });
  const drawn = (statSync(picture, { throwIfNoEntry: false })?.size ?? 0) > 0;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return drawn;
}

function onThisSystem() {
  return browserPlaces('firefox', { platform, env }).find(works);
}

function fromApt() {
  installWithApt('Firefox', ['firefox-esr', 'fonts-dejavu-core']);
  return onThisSystem();
}

/**
 * A Firefox that starts, and who can drive it: Playwright's own is a changed one that only Playwright drives.
 * @returns {Promise<{ by: 'bidi' | 'playwright', file: string }>}
 */
export async function findFirefox() {
  if (env.GOPY_FIREFOX) {
    if (works(env.GOPY_FIREFOX)) return { by: 'bidi', file: env.GOPY_FIREFOX };
    throw new Error(`GOPY_FIREFOX=${env.GOPY_FIREFOX} does not start. Set it to a Firefox, or unset it.`);
  }
  const found = onThisSystem() ?? fromApt();
  if (found) return { by: 'bidi', file: found };
  const own = await playwrightBrowser('firefox', startsInPlaywright('firefox'), { install: true });
  if (own) return { by: 'playwright', file: own };
  throw new Error('No Firefox for the tests. Install Firefox, or set GOPY_FIREFOX=/path/to/firefox.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { by, file } = await findFirefox();
    console.log(`${by} ${file}`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

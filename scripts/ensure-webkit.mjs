// Finds a WebKit for the tests, and installs one where it may.
//   node scripts/ensure-webkit.mjs     prints who drives it and its path
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installWithApt } from './apt.mjs';
import { onPath } from './browser-places.mjs';
import { playwrightBrowser, startsInPlaywright } from './playwright-browser.mjs';
import { startsWebKit } from './webkit-processes.mjs';

const { env, platform } = process;

/** WebKitGTK is three programs: the driver brings its browser along, and that one needs a screen. */
async function onThisSystem() {
  const [driver] = onPath('WebKitWebDriver', env).filter(existsSync);
  const [screen] = onPath('Xvfb', env).filter(existsSync);
  if (!driver || !screen) return;
  return (await startsWebKit({ driver, screen })) ? { by: 'webdriver', driver, screen } : undefined;
}

async function fromApt() {
  installWithApt('WebKitGTK', ['webkit2gtk-driver', 'xvfb', 'fonts-dejavu-core']);
  return await onThisSystem();
}

async function fromPlaywright() {
  const file = await playwrightBrowser('webkit', startsInPlaywright('webkit'), { install: true });
  return file && { by: 'playwright', file };
}

/**
 * A WebKit that starts, and who can drive it. Only Linux has WebKitGTK; elsewhere Playwright's own is the nearest.
 * @returns {Promise<
 *   { by: 'webdriver', driver: string, screen: string } | { by: 'playwright', file: string }
 * >}
 */
export async function findWebKit() {
  const gtk = platform === 'linux' ? ((await onThisSystem()) ?? (await fromApt())) : undefined;
  const found = gtk ?? (await fromPlaywright());
  if (found) return found;
  throw new Error(
    platform === 'linux'
      ? 'No WebKit for the tests. Put WebKitWebDriver and Xvfb on the PATH (Debian: webkit2gtk-driver, xvfb).'
      : 'No WebKit for the tests. Run npx playwright install webkit.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { by, file, driver } = await findWebKit();
    console.log(`${by} ${driver ?? file}`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

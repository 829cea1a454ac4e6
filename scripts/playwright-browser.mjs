import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The browser of Playwright's own that `works`, downloaded where `install` allows it.
 * @param {'chromium' | 'firefox' | 'webkit'} name
 * @param {(file: string) => boolean | Promise<boolean>} works
 * @param {{ install: boolean }} options
 * @returns {Promise<string | undefined>}
 */
export async function playwrightBrowser(name, works, { install }) {
  const playwright = await import('playwright');
  const file = playwright[name].executablePath();
  if (await works(file)) return file;
  if (!install) return;
  console.error(`Trying Playwright's ${name} …`);
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  // Not --only-shell: executablePath() names the full browser.
  spawnSync(process.execPath, [cli, 'install', '--no-shell', name], {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    timeout: 300_000,
    stdio: 'ignore',
  });
  return (await works(file)) ? file : undefined;
}

/** @param {'firefox' | 'webkit'} name */
export const startsInPlaywright = (name) => async (file) => {
  const playwright = await import('playwright');
  const browser = await playwright[name].launch({ executablePath: file }).catch(() => undefined);
  await browser?.close();
  return browser !== undefined;
};

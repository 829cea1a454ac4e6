import { chromium, firefox, webkit } from 'playwright';
import { findChromium, launchArgs } from '../../scripts/ensure-browser.mjs';
import { findFirefox } from '../../scripts/ensure-firefox.mjs';
import { findWebKit } from '../../scripts/ensure-webkit.mjs';
import type { Engine } from './driver';
import { launchWithPlaywright } from './playwright';
import { launchWithPuppeteer } from './puppeteer';
import { launchWithWebDriver } from './webdriver';

/** Each launch finds its engine, installs it where it may, and says what to do where it cannot. */
export const ENGINES: readonly (readonly [name: string, launch: () => Promise<Engine>])[] = [
  [
    'Chromium',
    async () =>
      launchWithPlaywright(chromium, {
        executablePath: await findChromium({ install: true }),
        args: launchArgs,
      }),
  ],
  [
    'Firefox',
    async () => {
      const { by, file } = await findFirefox();
      if (by === 'bidi') return launchWithPuppeteer(file);
      return launchWithPlaywright(firefox, { executablePath: file });
    },
  ],
  [
    'WebKit',
    async () => {
      const found = await findWebKit();
      if (found.by === 'webdriver') return launchWithWebDriver(found);
      return launchWithPlaywright(webkit, { executablePath: found.file });
    },
  ],
];

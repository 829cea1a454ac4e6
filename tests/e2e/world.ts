import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { findChromium, launchArgs } from '../../scripts/ensure-browser.mjs';
import { type Backstage, createBackstage } from './backstage';
import { RESOLVE } from './host';

/** Everything between a citizen and a row: a real browser, a real page, a network, the real collector, its file. */
export interface World extends Backstage {
  /** A new visitor, with nothing on the device. */
  visitor(options?: Parameters<Browser['newContext']>[0]): Promise<{ context: BrowserContext; page: Page }>;
}

export async function createWorld(): Promise<World> {
  const browser = await chromium.launch({
    executablePath: await findChromium({ install: true }),
    args: [...launchArgs, RESOLVE],
  });
  const backstage = await createBackstage();
  return {
    ...backstage,
    async visitor(options) {
      const context = await browser.newContext({
        locale: 'vi-VN',
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      // What a person would give up on is a failure; it need not take longer to be seen.
      context.setDefaultTimeout(8000);
      return { context, page: await context.newPage() };
    },
    async end() {
      await browser.close();
      await backstage.end();
    },
  };
}

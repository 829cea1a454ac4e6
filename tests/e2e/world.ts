import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { findChromium, launchArgs } from '../../scripts/ensure-browser.mjs';
import { type AnyBackstage, type Backstage, createBackstage } from './backstage';
import { RESOLVE } from './host';

/** Who looks at the pages, with a real browser. */
interface Visitors {
  /** A new visitor, with nothing on the device. */
  visitor(options?: Parameters<Browser['newContext']>[0]): Promise<{ context: BrowserContext; page: Page }>;
}

/** Everything between a citizen and what an endpoint holds: a real browser, a real page, a network, a real endpoint, its files. */
export type AnyWorld = AnyBackstage & Visitors;
/** The same with the collector and its desk. */
export type World = Backstage & Visitors;

export const createWorld = (): Promise<World> => createWorldOver(createBackstage);

export async function createWorldOver<B extends AnyBackstage>(
  create: () => Promise<B>,
): Promise<B & Visitors> {
  const browser = await chromium.launch({
    executablePath: await findChromium({ install: true }),
    args: [...launchArgs, RESOLVE],
  });
  const backstage = await create();
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

import type { BrowserContext } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityOf } from './accessibilityOf';
import { openBrowser } from './demo';
import { type DemoPortal, startDemoPortal } from './demoPortal';
import { ownPages } from './ownPages/ownPages';
import { smallTargets } from './smallTargets';

let demo: DemoPortal;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
  demo = await startDemoPortal();
  ({ context } = await browser.visit());
  // A password is slow to check, on a busy machine beyond what a person would wait.
  context.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await browser?.end();
  await demo?.end();
});

const WIDTHS = [320, 360, 1280];
const NOWHERE = { portal: '', collector: '', officer: { id: '', password: '' } };
const NAMES = ownPages(NOWHERE).map(({ name }) => name);

test.each(NAMES)(
  '%s breaks no rule that axe knows, is no wider than its window and has targets of 44 pixels, light and dark',
  async (name) => {
    const page = await context.newPage();
    await ownPages(demo)
      .find((one) => one.name === name)
      ?.show(page);
    const wrong: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      const said = (sentences: readonly string[], scheme: string) =>
        wrong.push(...sentences.map((sentence) => `${width} ${scheme}: ${sentence}`));
      await page.emulateMedia({ colorScheme: 'light' });
      said(await accessibilityOf(page), 'light');
      said(await smallTargets(page), 'light');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) wrong.push(`${width}: ${wide} wide`);
      await page.emulateMedia({ colorScheme: 'dark' });
      said(await accessibilityOf(page, 'colours'), 'dark');
    }
    expect(wrong).toEqual([]);
    await page.close();
  },
  120_000,
);

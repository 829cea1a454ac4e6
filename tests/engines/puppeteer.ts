import { type ElementHandle, launch, type Page } from 'puppeteer-core';
import type { Engine, Tab } from './driver';

/** An unchanged Firefox, over WebDriver BiDi. */
export async function launchWithPuppeteer(file: string): Promise<Engine> {
  const browser = await launch({ browser: 'firefox', executablePath: file, headless: true });
  return {
    async visitor() {
      const context = await browser.createBrowserContext();
      return { openTab: async () => tabOf(await context.newPage()), leave: () => context.close() };
    },
    end: () => browser.close(),
  };
}

function tabOf(page: Page): Tab {
  const find = async (expression: string) =>
    (await page.evaluateHandle(expression)).asElement() as ElementHandle<Element> | null;
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    read: (expression) => page.evaluate(expression),
    async press(expression) {
      const element = await find(expression);
      await element?.click();
      return element !== null;
    },
    async type(expression, text) {
      const element = await find(expression);
      await element?.type(text);
      return element !== null;
    },
  };
}

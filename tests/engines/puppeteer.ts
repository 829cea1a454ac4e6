import { type ElementHandle, type KeyInput, launch, type Page } from 'puppeteer-core';
import { type Engine, readOrLeft, type Tab } from './driver';
import { partsOf } from './keys';

/** An unchanged Firefox, over WebDriver BiDi. */
export async function launchWithPuppeteer(file: string): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: file,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
  });
  return {
    async visitor() {
      const context = await browser.createBrowserContext();
      return { openTab: async () => tabOf(await context.newPage()), leave: () => context.close() };
    },
    end: () => browser.close(),
  };
}

/** What it says of a page that is left while it is read. */
const LEFT = /Execution context was destroyed/;

function tabOf(page: Page): Tab {
  const find = async (expression: string) =>
    (await page.evaluateHandle(expression)).asElement() as ElementHandle<Element> | null;
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    read: (expression) => readOrLeft(page.evaluate(expression), LEFT),
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
    async strike(key) {
      // It knows the space bar by its letter alone.
      const parts = partsOf(key).map((part) => (part === 'Space' ? ' ' : part)) as KeyInput[];
      for (const part of parts) await page.keyboard.down(part);
      for (const part of parts.reverse()) await page.keyboard.up(part);
    },
    spell: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewport({ width, height }),
  };
}

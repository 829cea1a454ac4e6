import type { BrowserType, JSHandle, LaunchOptions, Page } from 'playwright';
import { type Engine, readOrLeft, type Tab } from './driver';
import { partsOf } from './keys';

/** Chromium, and where there is no other Firefox or WebKit, Playwright's own. */
export async function launchWithPlaywright(type: BrowserType, options: LaunchOptions): Promise<Engine> {
  const browser = await type.launch(options);
  return {
    async visitor() {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      return { openTab: async () => tabOf(await context.newPage()), leave: () => context.close() };
    },
    end: () => browser.close(),
  };
}

/** What it says of a page that is left while it is read. */
const LEFT = /Execution context was destroyed/;

function tabOf(page: Page): Tab {
  const find = async (expression: string) => (await page.evaluateHandle(expression)) as JSHandle;
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    read: (expression) => readOrLeft(page.evaluate(expression), LEFT),
    async press(expression) {
      const element = (await find(expression)).asElement();
      await element?.click();
      return element !== null;
    },
    async type(expression, text) {
      const element = (await find(expression)).asElement();
      await element?.type(text);
      return element !== null;
    },
    strike: (key) => page.keyboard.press(partsOf(key).join('+')),
    spell: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
  };
}

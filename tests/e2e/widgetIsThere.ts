import type { Page } from 'playwright';

/** Resolves once the script has run and the page's element is the widget. */
export async function widgetIsThere(page: Pick<Page, 'waitForFunction'>): Promise<void> {
  await page.waitForFunction(() => document.querySelector('gop-y:defined'));
}

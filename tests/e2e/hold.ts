import type { Page } from 'playwright';

/** Keeps a file on its way until the returned function lets it go: what a page is like meanwhile. */
export async function hold(page: Page, file: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(file, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

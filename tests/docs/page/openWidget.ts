import type { Page } from 'playwright';
import { widgetIsThere } from '../../e2e/widgetIsThere';

/** Opens the panel as a visitor of the page would: by its link, or by the button in the corner. */
export async function openWidget(page: Page): Promise<void> {
  await widgetIsThere(page);
  const link = page.locator('a[data-gop-y]').first();
  const way = (await link.count()) > 0 ? link : page.locator('gop-y button').first();
  await way.click();
  await page.getByRole('dialog').getByRole('button').first().waitFor();
  await page.getByRole('dialog').locator('li, textarea, input').first().waitFor();
}

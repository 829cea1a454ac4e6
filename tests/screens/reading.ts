import type { Stage } from './stage';

/**
 * What somebody hears who listens to the screen, as the browser tells it to a screen reader: roles, names and states, in order.
 * What is spoken for a moment is left out: it comes and goes by the clock.
 */
export async function readScreen({ page, panel }: Stage): Promise<string> {
  await page.evaluate(() => {
    for (const region of document.querySelectorAll('[slot="said"]')) region.remove();
  });
  const printed = page.locator('gop-y-print');
  if ((await printed.count()) > 0) return printed.ariaSnapshot();
  if ((await panel.count()) > 0) return panel.ariaSnapshot();
  return page.locator('gop-y').ariaSnapshot();
}

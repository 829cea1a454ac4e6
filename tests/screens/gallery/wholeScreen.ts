import type { Stage } from '../stage';

/** A picture of a state with all that its sheet would show by scrolling: the window is drawn as high as that needs. */
export async function wholeScreen({ page }: Stage): Promise<Buffer> {
  const frame = page.viewportSize();
  const hidden = await page.evaluate(() => {
    const sheet = document.querySelector('gop-y')?.shadowRoot?.querySelector('.sheet.open .scroll');
    return sheet ? sheet.scrollHeight - sheet.clientHeight : 0;
  });
  if (!frame || hidden === 0) return page.screenshot({ fullPage: true });
  // The sheet leaves a part of the window free.
  await page.setViewportSize({ ...frame, height: Math.ceil(frame.height + hidden / 0.94) });
  const picture = await page.screenshot();
  await page.setViewportSize(frame);
  return picture;
}

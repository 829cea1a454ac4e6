import type { Page } from 'playwright';

/** What a page costs and does while somebody is on it. */
export interface PageWatch {
  /** Bytes that came over the network, heads included. */
  bytes(): number;
  /** Addresses that were asked for. */
  readonly requested: readonly string[];
  /** The sum of what moved without anybody having done anything. */
  shifted(): Promise<number>;
}

/** Watches from before the page is opened. */
export async function watchPage(page: Page): Promise<PageWatch> {
  const session = await page.context().newCDPSession(page);
  const requested: string[] = [];
  let bytes = 0;
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (/^https?:/.test(request.url)) requested.push(request.url);
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return {
    bytes: () => bytes,
    requested,
    shifted: () =>
      page.evaluate(() =>
        (window as unknown as { shifts: readonly number[] }).shifts.reduce((sum, one) => sum + one, 0),
      ),
  };
}

import type { Page } from 'playwright';
import { openPanel } from '../e2e/citizen';
import type { Ledger } from './ledger';
import { type Device, wake } from './life';

/** No more faults, no more kills: how long the device may take to send what it holds, in ms. */
const PATIENCE = 90_000;
/** After so long the citizen asks for what has failed so often, or died so often, that its turn is minutes away, in ms. */
const ASKS = 60_000;
/** As often a citizen comes back to the page. */
const VISIT = 10_000;

export interface Drained {
  /** Whether the page said at the end that nothing waits. */
  readonly drained: boolean;
  /** How often “Gửi ngay” was pressed. */
  readonly byHand: number;
}

/** Visits the page until it says that nothing waits. */
export async function drain(device: Device, ledger: Ledger): Promise<Drained> {
  const { browser, page } = await wake(device, ledger, () => {});
  const end = Date.now() + PATIENCE;
  const asks = Date.now() + ASKS;
  let drained = false;
  let byHand = 0;
  while (!drained && Date.now() < end) {
    await page.goto(device.url);
    await openPanel(page);
    await page.getByRole('button', { name: /^Xem trả lời/ }).click();
    drained = await nothingWaits(page, Math.min(Date.now() + VISIT, end));
    if (drained || Date.now() < asks) continue;
    byHand += await sendNow(page);
    drained = await nothingWaits(page, Math.min(Date.now() + VISIT, end));
  }
  browser.kill();
  await browser.dead;
  return { drained, byHand };
}

/** Asks for all that is listed. Resolves to how many that were. */
async function sendNow(page: Page): Promise<number> {
  let pressed = 0;
  for (const button of await page.getByRole('button', { name: /^Gửi ngay/ }).all()) {
    try {
      await button.click({ timeout: 1000 });
      pressed += 1;
    } catch {
      // It had its turn meanwhile.
    }
  }
  return pressed;
}

/** By the list of what this device sent; before it is read, it shows none of its headings. */
async function nothingWaits(page: Page, until: number): Promise<boolean> {
  const waiting = page.getByRole('heading', { name: 'Chưa được nhận' });
  // A browser that was just started may not have opened the device yet.
  const unread = page.getByText('Chưa đọc được những gì đã lưu trên máy này.');
  const read = waiting
    .or(unread)
    .or(page.getByRole('heading', { name: 'Đã được nhận' }))
    .or(page.getByText(/^Máy này không giữ nội dung nào/));
  await read.first().waitFor();
  if ((await unread.count()) > 0) return false;
  while ((await waiting.count()) > 0) {
    if (Date.now() > until) return false;
    await page.waitForTimeout(250);
  }
  return true;
}

import { chromium } from 'playwright';
import { findChromium, launchArgs } from '../ensure-browser.mjs';

const PATIENCE = 15_000;

/** Who opens pages in a real browser, and takes any error in the console for a failure. */
export async function createVisitor() {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: launchArgs });

  /** Opens the panel of a page, and then does what the caller wants with it. */
  async function open(url, then = async () => {}) {
    const context = await browser.newContext({ locale: 'vi-VN' });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const errors = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', ({ message }) => errors.push(message));
    try {
      await page.goto(url);
      await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
      await then(page.getByRole('dialog'));
    } catch (error) {
      throw new Error([`${url}: ${error.message}`, ...errors].join('\n'));
    } finally {
      await context.close();
    }
    if (errors.length > 0) throw new Error([`${url} has errors in its console:`, ...errors].join('\n'));
  }

  return { open, close: () => browser.close() };
}

/** A question in the open panel, to its receipt. */
export async function askInPanel(panel) {
  await panel.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  await panel.getByLabel('Nội dung câu hỏi').fill('Bản phát hành này có gửi được không?');
  await panel.getByRole('button', { name: 'Tiếp tục' }).click();
  await panel.getByLabel('Không rõ, nhờ cơ quan chuyển giúp').check();
  await panel.getByRole('button', { name: 'Tiếp tục' }).click();
  await panel.getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await panel.getByRole('heading', { name: 'Đã nhận câu hỏi' }).waitFor();
}

import type { Page } from 'playwright';
import { ask, openPanel } from '../e2e/citizen';
import type { Ledger } from './ledger';
import type { Random } from './random';

const OUTCOME = /^(Đang gửi|Đã lưu trên máy này|Đã nhận)/;

/** Comes to the page and sends one thing after another, three questions to a ballot, until the browser dies. */
export async function sendOnAndOn(page: Page, ledger: Ledger, random: Random, seed: number): Promise<never> {
  await openPanel(page);
  for (;;) {
    if (random() < 0.75) await askSomething(page, ledger, seed);
    else await vote(page, ledger, random);
    await page.getByRole('heading', { name: OUTCOME }).waitFor();
    await page.waitForTimeout(random() * 400);
    await toFirstScreen(page);
  }
}

async function askSomething(page: Page, ledger: Ledger, seed: number): Promise<void> {
  const words = `Câu ${ledger.deeds.length} của lượt ${seed}: đèn đường ở ngõ này hỏng từ bao giờ?`;
  ledger.begin('question', words);
  await ask(page, words);
}

async function vote(page: Page, ledger: Ledger, random: Random): Promise<void> {
  ledger.begin('ballot', '');
  await page.getByRole('button', { name: /^Cho ý kiến/ }).click();
  await page.getByRole('button', { name: /^Giờ mở cửa chợ đêm bến sông/ }).click();
  await page
    .getByRole('radio')
    .nth(Math.floor(random() * 3))
    .check();
  await page.getByRole('button', { name: /^(Gửi ý kiến|Lưu để gửi sau)$/ }).click();
}

async function toFirstScreen(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: 'Quay lại' });
  while ((await back.count()) > 0) await back.click();
}

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { accessibilityOf } from './accessibilityOf';
import { ask, heading, openPanel, receiptCode, waitingOnDevice } from './citizen';
import { consoleOf, isError } from './console';
import { choose, type Demo, openBrowser, sidePanel, startDemo, type Visit } from './demo';
import { pointer } from './hands';
import { answer, openQuestion } from './officer';
import { watchPage } from './pageWatch';

let demo: Demo;
let browser: { readonly visit: Visit; end(): Promise<void> };
beforeAll(async () => {
  browser = await openBrowser();
  demo = await startDemo();
});
afterAll(async () => {
  await browser.end();
  await demo.end();
});

async function come(options?: Parameters<Visit>[0]): Promise<Page> {
  const { page, context } = await browser.visit(options);
  onTestFinished(() => context.close());
  await page.goto(`${demo.portal}/index.html`);
  return page;
}

/** What the endpoint has met, a submission each, the latest first. */
const received = (page: Page) =>
  sidePanel(page).getByRole('region', { name: 'Nơi tiếp nhận đã thấy' }).locator('.cards > li');
const device = (page: Page) => sidePanel(page).getByRole('region', { name: 'Máy này đang giữ' });

test('a visitor asks, comes to the desk by the side panel, answers as an officer, and sees the answer arrive', async () => {
  const page = await come();
  const errors = consoleOf(page, isError);
  await openPanel(page);
  await ask(page, 'Bao giờ cầu Bến Cũ được sơn lại?');
  const code = await receiptCode(page);

  const door = sidePanel(page).getByRole('link', { name: 'Mở trang cán bộ' });
  const link = await door.getAttribute('href');
  const [desk] = await Promise.all([page.waitForEvent('popup'), door.click()]);
  await desk.getByRole('button', { name: 'Đăng nhập' }).click();
  await desk.getByRole('heading', { name: 'Cần trả lời' }).waitFor();
  // It let one in, and does so no more: there is another.
  await expect.poll(() => door.getAttribute('href'), { timeout: 8000 }).not.toBe(link);
  const officer = { page: desk, hands: pointer(desk, 'mouse'), desk: `${demo.collector}/desk` };
  await openQuestion(officer, /^Bao giờ cầu Bến Cũ/);
  await answer(officer, 'Cầu được sơn lại trong tháng tới.');

  await page.reload();
  await openPanel(page);
  await page.getByRole('button', { name: /^Xem trả lời/ }).click();
  await page.getByLabel('Mã tiếp nhận').fill(code);
  await page.getByRole('button', { name: 'Tra mã' }).click();
  await page.getByText('Cầu được sơn lại trong tháng tới.').waitFor();
  expect(errors).toEqual([]);
});

test('cut: the question is kept over a closed page, and once the way is whole it arrives once', async () => {
  const page = await come();
  await openPanel(page);
  await device(page).waitFor();
  const before = await received(page).count();
  await choose(page, 'Đứt mạng');
  await ask(page, 'Đèn trước trường Mây Trắng bao giờ sửa?');
  await heading(page, 'Đã lưu trên máy này, chưa gửi').waitFor();
  await device(page).getByText('Câu hỏi', { exact: true }).waitFor();

  const again = await page.context().newPage();
  await page.close();
  await again.goto(`${demo.portal}/index.html`);
  expect(await waitingOnDevice(again)).toBe(1);
  await device(again).waitFor();
  expect(await received(again).count()).toBe(before);
  await choose(again, 'Bình thường');
  await openPanel(again);
  await device(again).getByText('Không có gì chờ gửi.').waitFor();
  await device(again).getByText('Mã tiếp nhận: 1').waitFor();
  await received(again).nth(before).waitFor();
  expect(await received(again).first().innerText()).toContain('đến 1\u00a0lần, tính 1\u00a0lần');
});

test('lost answers: the question arrives again and again, and is counted once', async () => {
  const page = await come();
  await choose(page, 'Mất trả lời');
  await openPanel(page);
  await ask(page, 'Chợ đêm đóng cửa lúc mấy giờ?');
  await heading(page, 'Đã lưu trên máy này, chưa gửi').waitFor();
  const latest = received(page).first();
  await latest.getByText('201 bị mất').waitFor();
  await latest.getByText('200 bị mất').first().waitFor();
  await choose(page, 'Bình thường');
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await receiptCode(page);
  await latest.getByText('200 trang đã nhận').waitFor();
  expect(await latest.innerText()).toMatch(/đến [2-9]\u00a0lần, tính 1\u00a0lần/);
});

test('the drawer stays as it was left, from page to page, makes room for itself, and goes by the keyboard', async () => {
  const page = await come();
  const left = () => page.evaluate(() => document.body.getBoundingClientRect().left);
  const fold = sidePanel(page).getByRole('button', { name: 'Thu gọn' });
  const tab = sidePanel(page).getByRole('button', { name: 'Hậu trường' });
  await fold.waitFor();
  expect(await left()).toBe(384);
  await fold.press('Enter');
  await page.waitForFunction(() => document.body.getBoundingClientRect().left === 0);
  await page.goto(`${demo.portal}/cho-dem.html`);
  await tab.waitFor();
  expect(await left()).toBe(0);

  await tab.press('Enter');
  await fold.waitFor();
  // Where the focus went is where the next key goes.
  await page.keyboard.press('Escape');
  await tab.waitFor();
  await page.keyboard.press('Enter');
  await fold.waitFor();
});

test.for([1280, 360])('at %s px the panel comes without anything on the page moving', async (width) => {
  const { page, context } = await browser.visit({ viewport: { width, height: 740 } });
  onTestFinished(() => context.close());
  const watch = await watchPage(page);
  await page.goto(`${demo.portal}/index.html`);
  await sidePanel(page).waitFor();
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
  expect(await watch.shifted()).toBe(0);
});

test('on a phone what opens the panel covers nothing of the page', async () => {
  const page = await come({ viewport: { width: 360, height: 740 } });
  const tab = sidePanel(page).getByRole('button', { name: 'Hậu trường' });
  const { y = 0, height = 0 } = (await tab.boundingBox()) ?? {};
  expect(await page.evaluate(() => document.body.getBoundingClientRect().top)).toBeGreaterThanOrEqual(
    y + height,
  );
});

test('a look at the device makes nothing on it', async () => {
  const page = await come();
  await device(page)
    .getByText(/^Chưa có gì/)
    .waitFor();
  const kept = await page.evaluate(async () => [await indexedDB.databases(), await caches.keys()]);
  expect(kept).toEqual([[], []]);
});

test.for([
  [360, 'vi', 'Hậu trường', 'Hỏi đáp · Góp ý'],
  [1280, 'vi', 'Hậu trường', 'Hỏi đáp · Góp ý'],
  [360, 'en', 'Behind the scenes', 'Ask · Have your say'],
  [1280, 'en', 'Behind the scenes', 'Ask · Have your say'],
] as const)(
  'at %s px, in %s, axe finds nothing wrong with the panel, open or closed, and it leaves the launcher free',
  async ([width, lang, name, launcher]) => {
    const page = await come({ viewport: { width, height: 740 } });
    await page.goto(`${demo.portal}/${lang === 'vi' ? 'index' : 'en'}.html`);
    const panel = page.getByRole('complementary', { name });
    await panel.waitFor();
    const opener = panel.getByRole('button', { name });
    if (width === 1280) await panel.getByRole('button', { name: /^(Thu gọn|Fold away)$/ }).press('Enter');
    for (const step of ['closed', 'open']) {
      if (step === 'open') await opener.press('Enter');
      await page.getByRole('button', { name: launcher }).click({ trial: true });
      expect(await accessibilityOf(page), step).toEqual([]);
    }
  },
);

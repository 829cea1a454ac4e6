import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Request } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createDemoServer } from '../../scripts/demo-server.mjs';
import { accessibilityOf } from './accessibilityOf';
import { ask, heading, openPanel, receiptCode } from './citizen';
import { consoleOf, isError } from './console';
import { choose, openBrowser, sidePanel, type Visit } from './demo';
import { closed } from './network';

/** Below the root of a host that knows nothing of it, as on a page of a code host. */
const PATH = '/ten-kho/thu-muc/';

let empty: string;
let server: Server;
let base: string;
let browser: { readonly visit: Visit; end(): Promise<void> };
beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build-demo.mjs']);
  empty = mkdtempSync(join(tmpdir(), 'gop-y-static-'));
  server = createDemoServer({ folder: empty, placeholders: {}, beside: { [PATH]: 'demo/dist/static' } });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://localhost:${(server.address() as AddressInfo).port}${PATH}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.end();
  await closed(server);
  rmSync(empty, { recursive: true, force: true });
});

async function come(
  page = 'index.html',
): Promise<{ page: Page; context: BrowserContext; errors: readonly string[] }> {
  const { page: tab, context } = await browser.visit();
  onTestFinished(() => context.close());
  const errors = consoleOf(tab, isError);
  await tab.goto(base + page);
  return { page: tab, context, errors };
}

async function follow(page: Page, code: string): Promise<void> {
  await openPanel(page);
  await page.getByRole('button', { name: /^Xem trả lời/ }).click();
  await page.getByLabel('Mã tiếp nhận').fill(code);
  await page.getByRole('button', { name: 'Tra mã' }).click();
}

const received = (page: Page) =>
  sidePanel(page).getByRole('region', { name: 'Nơi tiếp nhận đã thấy' }).locator('.cards > li');

test('what was asked on one page is followed by its code on another, after a reload, and answered by one press', async () => {
  const { page, errors } = await come();
  await openPanel(page);
  await ask(page, 'Bến đò Sơn Hạ có chạy ngày lễ không?');
  const code = await receiptCode(page);

  await page.goto(`${base}cho-dem.html`);
  await follow(page, code);
  await page.getByRole('dialog').getByText('Bến đò Sơn Hạ có chạy ngày lễ không?').waitFor();

  await page.reload();
  await sidePanel(page).getByRole('button', { name: 'Trả lời câu hỏi mới nhất' }).click();
  await sidePanel(page)
    .getByText(/^Đã trả lời/)
    .waitFor();
  await page.reload();
  await follow(page, code);
  await page
    .getByRole('dialog')
    .getByText(/^Cảm ơn đã gửi câu hỏi/)
    .waitFor();
  expect(errors).toEqual([]);
});

test('two tabs stand before one endpoint: what one has sent the other finds at once', async () => {
  const { page, context } = await come();
  const other = await context.newPage();
  await other.goto(`${base}index.html`);
  await openPanel(other);
  // What cannot be seen is drawn once a second, and whoever presses waits for that.
  await page.bringToFront();
  await openPanel(page);
  await ask(page, 'Hồ sơ đất nộp ở đâu?');
  const code = await receiptCode(page);
  await other.bringToFront();
  await other.getByRole('button', { name: /^Xem trả lời/ }).click();
  await other.getByLabel('Mã tiếp nhận').fill(code);
  await other.getByRole('button', { name: 'Tra mã' }).click();
  await other.getByRole('dialog').getByText('Hồ sơ đất nộp ở đâu?').waitFor();
});

test('a ballot counts once, and a later one of this device takes its place, also after a reload', async () => {
  const { page, errors } = await come();
  const panel = page.getByRole('dialog');
  const vote = async (nth: number) => {
    await panel.getByRole('radio').nth(nth).check();
    await panel.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await heading(panel, 'Đã nhận phiếu ý kiến').waitFor();
  };
  const openConsultation = async () => {
    await openPanel(page);
    await panel.getByRole('button', { name: /^Cho ý kiến/ }).click();
    await panel.getByRole('button', { name: /^Giờ mở cửa chợ đêm/ }).click();
  };
  await openConsultation();
  await vote(0);
  await page.reload();
  await openConsultation();
  await panel.getByText(/^Máy này đã gửi lúc/).waitFor();
  await vote(1);
  await received(page).nth(1).waitFor();
  for (const card of await received(page).all()) expect(await card.innerText()).toContain('tính 1\u00a0lần');
  expect(errors).toEqual([]);
});

test('cut: the question is kept over a reload, and arrives once', async () => {
  const { page } = await come();
  await openPanel(page);
  await choose(page, 'Đứt mạng');
  await ask(page, 'Xe buýt lên núi có thêm chuyến không?');
  await heading(page, 'Đã lưu trên máy này, chưa gửi').waitFor();
  await page.reload();
  expect(await received(page).count()).toBe(0);
  await choose(page, 'Bình thường');
  await openPanel(page);
  await received(page).first().waitFor();
  expect(await received(page).count()).toBe(1);
  expect(await received(page).first().innerText()).toContain('đến 1\u00a0lần, tính 1\u00a0lần');
});

test('lost answers: it arrives several times, is counted once, and has one code', async () => {
  const { page } = await come();
  await openPanel(page);
  await choose(page, 'Mất trả lời');
  await ask(page, 'Nước máy ở Đồng Mai bao giờ có lại?');
  await received(page).getByText('200 bị mất').first().waitFor();
  await choose(page, 'Bình thường');
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await receiptCode(page);
  expect(await received(page).count()).toBe(1);
  expect(await received(page).first().innerText()).toMatch(/đến [2-9]\u00a0lần, tính 1\u00a0lần/);
});

test.for(readdirSync('demo/pages').filter((file) => file.endsWith('.html')))(
  '%s says that it is a demo in the browser, and axe finds nothing wrong with it',
  async (file) => {
    const { page, errors } = await come(file);
    await page
      .getByText(/chạy hoàn toàn trong trình duyệt này, không gửi gì đi đâu|runs wholly in your browser/)
      .waitFor();
    await page.getByRole('complementary', { name: /^(Hậu trường|Behind the scenes)$/ }).waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    expect(errors).toEqual([]);
  },
);

test('nothing is asked of any other host', async () => {
  const { page, context } = await browser.visit();
  onTestFinished(() => context.close());
  const asked = new Set<string>();
  const note = (request: Request) => void asked.add(new URL(request.url()).host);
  // What the worker answers itself has gone nowhere; what it lets through is a request of its own.
  context.on('response', (reply) => reply.fromServiceWorker() || note(reply.request()));
  context.on('requestfailed', note);
  await page.goto(`${base}index.html`);
  await openPanel(page);
  await ask(page, 'Có gì rời khỏi máy này không?');
  await receiptCode(page);
  expect([...asked]).toEqual([new URL(base).host]);
});

test('without a service worker the page says why there is no widget', async () => {
  const { page, context } = await browser.visit({ serviceWorkers: 'block' });
  onTestFinished(() => context.close());
  await page.goto(`${base}index.html`);
  await page
    .getByRole('alert')
    .getByText(/^Trình duyệt này không chạy được bản minh hoạ/)
    .waitFor();
  await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).first().click();
  await heading(page, 'Ở cổng thật, đây là trang hỏi đáp thường').waitFor();
});

import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchArgs } from '../../scripts/ensure-browser.mjs';
import { consoleOf } from './console';
import { type DemoPortal, startDemoPortal } from './demoPortal';
import { watchPage } from './pageWatch';

let browser: Browser;
let demo: DemoPortal;
beforeAll(async () => {
  demo = await startDemoPortal();
  browser = await chromium.launch({
    executablePath: await findChromium({ install: true }),
    args: [...launchArgs],
  });
});
afterAll(async () => {
  await browser?.close();
  await demo?.end();
});

/** What a form in the text is known by once it is there; `null`: the page has none. */
const PAGES = [
  { name: 'index.html', form: null },
  { name: 'cho-dem.html', form: 'Chợ nên đóng cửa lúc mấy giờ?' },
  { name: 'du-thao.html', form: 'Có 2 câu hỏi chung và 60 điều của dự thảo.' },
  { name: 'ket-qua.html', form: 'Cầu Bến Gió: 216 phiếu (62 %)' },
  { name: 'lien-he.html', form: 'Nội dung câu hỏi' },
  { name: 'xa-son-ha.html', form: 'Nội dung câu hỏi' },
  { name: 'en.html', form: 'When should the market close?' },
] as const;

const WIDTHS = [360, 1280];
const ON_BOTH = WIDTHS.flatMap((width) => PAGES.map((page) => ({ ...page, width })));

async function open(name: string, width: number, javaScriptEnabled = true) {
  const context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width, height: 740 },
    javaScriptEnabled,
  });
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  return { context, page, go: () => page.goto(`${demo.portal}/${name}`) };
}

/** Goes to the form in the text, which comes once it is near. */
async function formThere(page: Page, form: string | null): Promise<void> {
  await page.locator('gop-y:not([view])').waitFor({ state: 'attached' });
  if (form) {
    await page.evaluate(() => document.querySelector('.form')?.scrollIntoView());
    await page.locator('gop-y[view]').getByText(form).first().waitFor();
  }
  await page.waitForLoadState('networkidle');
}

test('these are all of the demo’s pages', () => {
  const names = readdirSync('demo/pages').filter((name) => name.endsWith('.html'));
  expect(PAGES.map(({ name }) => name).sort()).toEqual(names.sort());
});

describe.each(ON_BOTH)('$name at $width pixels', ({ name, width, form }) => {
  test('weighs less than 100 kB, moves by nothing and says nothing in the console', async () => {
    const { context, page, go } = await open(name, width);
    const lines = consoleOf(page);
    const watch = await watchPage(page);
    await go();
    await formThere(page, form);
    await page.evaluate(async () => {
      const end = document.documentElement.scrollHeight;
      for (let at = 0; at < end; at += 300) {
        scrollTo(0, at);
        await new Promise(requestAnimationFrame);
      }
    });
    expect(await watch.shifted()).toBe(0);
    expect(watch.bytes()).toBeGreaterThan(10_000);
    expect(watch.bytes()).toBeLessThan(100_000);
    expect(lines).toEqual([]);
    const strangers = watch.requested.filter(
      (url) => !url.startsWith(demo.portal) && !url.startsWith(demo.collector),
    );
    expect(strangers).toEqual([]);
    await context.close();
  });
});

describe.each(PAGES)('$name', ({ name }) => {
  test('says that it is a demonstration, tells where one is, and lets one skip to the text', async () => {
    const { context, page, go } = await open(name, 1280);
    await go();
    await page
      .getByRole('banner')
      .getByText(/^(Trang minh hoạ|A demonstration):/)
      .waitFor();
    const current = page.getByRole('navigation').locator('[aria-current=page]');
    expect(await current.getAttribute('href')).toBe(name);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isInMain = () => page.evaluate(() => document.activeElement?.closest('main, gop-y') !== null);
    expect(await isInMain()).toBe(true);
    await context.close();
  });

  test('has no script of its own, no inline style, and ends with the snippet', async () => {
    const source = readFileSync(`demo/pages/${name}`, 'utf8');
    expect(source).not.toMatch(/\sstyle=|\son[a-z]+=|<style/);
    expect(source.match(/<script/g)).toHaveLength(1);
    const page = await (await fetch(`${demo.portal}/${name}`)).text();
    const [, script = ''] = demo.snippet.split('</a>\n');
    const opened = script.replace('></script>\n', '');
    expect(opened).toContain('integrity="sha384-');
    expect(page.slice(page.indexOf('<script'))).toMatch(/^[^>]+><\/script>\n<\/body>\n<\/html>\n$/);
    expect(page).toContain(opened);
  });

  test('leads nowhere in vain', async () => {
    const { context, page, go } = await open(name, 1280, false);
    await go();
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const pages = [...new Set(links)].filter((href) => href.startsWith('http'));
    for (const href of pages) {
      const response = await page.request.get(href);
      expect(response.status(), href).toBe(200);
      const { hash } = new URL(href);
      if (hash) expect(await response.text(), href).toContain(`id="${hash.slice(1)}"`);
    }
    await context.close();
  });
});

test.each(PAGES.filter(({ form }) => form))(
  'without script, $name leads to the plain page instead of the form',
  async ({ name }) => {
    const { context, page, go } = await open(name, 360, false);
    await go();
    await page.locator('gop-y[view] > a').click();
    expect(page.url()).toMatch(`${demo.collector}/ha-may`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await context.close();
  },
);

test('on the commune’s page the form begins with its commune and its topic', async () => {
  const { context, page, go } = await open('xa-son-ha.html', 1280);
  await go();
  await formThere(page, 'Nội dung câu hỏi');
  const form = page.locator('gop-y[view]');
  await form.getByLabel('Nội dung câu hỏi').fill('Thôn Bến đã hai hôm không thấy xe đến.');
  await form.getByRole('button', { name: 'Tiếp tục' }).click();
  expect(await form.getByLabel('Rác, nước, môi trường').isChecked()).toBe(true);
  await form.getByText('Xã Sơn Hạ', { exact: true }).waitFor();
  await context.close();
});

test('while somebody writes, an answer of the seed is offered and can be read', async () => {
  const { context, page, go } = await open('lien-he.html', 360);
  await go();
  await formThere(page, 'Nội dung câu hỏi');
  const form = page.locator('gop-y[view]');
  await form.getByLabel('Nội dung câu hỏi').pressSequentially('Đèn đường không sáng');
  await form.getByText('Có thể đã có trả lời').waitFor();
  await form.getByText('Đèn đường không sáng nhiều ngày thì báo ở đâu').first().click();
  await form.getByText(/Bốn bóng đèn đã được thay/).waitFor();
  await context.close();
});

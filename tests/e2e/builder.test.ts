import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './accessibilityOf';
import { ask, heading, openPanel } from './citizen';
import { consoleOf, isError } from './console';
import { startOther } from './otherServer';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** A webmaster at the builder, on a page that breaks no rule of its policy as long as the test looks. */
async function webmaster(hash = '', options: Parameters<World['visitor']>[0] = {}) {
  const { page, context } = await world.visitor(options);
  // That an endpoint refuses the empty form of the check is its answer.
  const errors = consoleOf(page, (message) => isError(message) && !message.text().includes('status of 400'));
  await page.goto(`${world.network.origin}/snippet/${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, context, errors };
}

/** As it stands once the page has drawn what was chosen last: two frames on. */
async function snippet(page: Page): Promise<string> {
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  return page.getByLabel('Đoạn mã cho trang').inputValue();
}
/** Filled with this collector’s first portal, on arrival. */
const ready = (page: Page) => page.getByLabel('Đoạn mã cho trang').waitFor();

describe('the snippet', () => {
  test('that comes out works on another page as it was filled in', async () => {
    const { page, context, errors } = await webmaster();
    await page.getByLabel('Ngôn ngữ').selectOption('Tiếng Anh');
    await page.getByLabel('Màu của cổng').fill('#ffd21f');
    await page.getByText('Cần ít nhất 4,5 : 1, nên gop-y dùng #7a650f đậm hơn').waitFor();
    await page.getByLabel('Góc trái').check();
    await page.getByLabel('Cho ý kiến', { exact: true }).uncheck();
    await page.getByLabel('Lĩnh vực chọn sẵn').selectOption({ index: 1 });
    const topic = await page.getByLabel('Lĩnh vực chọn sẵn').inputValue();
    const pasted = await snippet(page);
    expect(pasted).toContain(`data-topic="${topic}"`);
    expect(errors).toEqual([]);

    await page.goto(world.host.put('/pasted', { body: pasted }));
    const launcher = page.getByRole('button', { name: 'Ask · Have your say' });
    expect((await launcher.boundingBox())?.x).toBeLessThan(100);
    expect(await launcher.evaluate((it) => getComputedStyle(it).backgroundColor)).toBe('rgb(122, 101, 15)');
    await launcher.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('listitem').first().waitFor();
    expect(await dialog.getByRole('button', { name: /^Consultations|^Have your say/ }).count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each([
    ['Luôn bản mới', 'managed'],
    ['Gộp một tệp', 'single'],
  ])('of “%s” opens the panel', async (label, path) => {
    const { page, context, errors } = await webmaster();
    await page.getByLabel(label).check();
    const body = await snippet(page);
    await page.goto(world.host.put(`/${path}`, { body }));
    await openPanel(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('of the frame shows the plain page', async () => {
    const { page, context } = await webmaster();
    await page.getByLabel('Khung iframe').check();
    const body = await page.getByLabel('Đoạn mã của khung').inputValue();
    await page.goto(world.host.put('/frame', { body }));
    await page
      .frameLocator('iframe[title="Hỏi đáp · Góp ý"]')
      .getByRole('textbox', { name: 'Nội dung câu hỏi' })
      .first()
      .waitFor();
    await context.close();
  });

  test('of an open consultation puts its form into an article, also as a div', async () => {
    const { page, context } = await webmaster();
    const tag = page.getByLabel('Lấy ý kiến: Giờ mở cửa chợ đêm bến sông');
    const element = await tag.inputValue();
    await page.getByLabel('<div>').check();
    const div = await tag.inputValue();
    const pasted = await snippet(page);
    for (const [path, inline] of [
      ['/as-element', element],
      ['/as-div', div],
    ] as const) {
      await page.goto(world.host.put(path, { body: `${inline}${pasted}` }));
      await page.getByRole('radio').first().waitFor();
    }
    await context.close();
  });
});

describe('the policy lines', () => {
  test.each([
    ['Theo tên miền', 'pinned', ''],
    ['Theo nonce', 'pinned', 'm0tSoNgau'],
    ['Theo mã băm', 'pinned', ''],
    ['Theo tên miền', 'managed', ''],
    ['Theo mã băm', 'single', ''],
  ])(
    '“%s” of %s let everything through on a page that sends them and nothing else',
    async (label, hosting, nonce) => {
      const { page, context, errors } = await webmaster(`#hosting=${hosting}`);
      await ready(page);
      const line = (await page.getByLabel(label).inputValue()).replace('NONCE', nonce);
      const types = page.getByLabel('Với Trusted Types');
      const names = (await types.count()) > 0 ? await types.inputValue() : "trusted-types 'none'";
      const policy = `default-src 'none'; ${line}; ${names}; require-trusted-types-for 'script'; img-src data:; report-uri /reports`;
      const body = (await snippet(page)).replace(
        '<script ',
        nonce ? `<script nonce="${nonce}" ` : '<script ',
      );
      world.host.violations.length = 0;
      const path = `/policy-${hosting}-${label.length}`;
      await page.goto(world.host.put(path, { body, headers: { 'content-security-policy': policy } }));
      await openPanel(page);
      await ask(page, `Dòng ${label} của ${hosting} có cho gửi không?`);
      await heading(page, 'Đã nhận câu hỏi').waitFor();
      expect(errors).toEqual([]);
      expect(world.host.violations).toEqual([]);
      await context.close();
    },
  );
});

describe('the address of the page', () => {
  test('holds what was chosen, and restores it for whoever it is shared with', async () => {
    const { page, context } = await webmaster();
    await page.getByLabel('Tối', { exact: true }).check();
    await page.getByLabel('Máy dùng chung').check();
    // It is written once the page is drawn.
    await page.waitForURL(/theme=dark&sharedDevice=always/);
    const pasted = await snippet(page);
    const shared = page.url();
    await context.close();

    const other = await webmaster(`${new URL(shared).hash}&ui=en`);
    await other.page.getByRole('heading', { name: 'Get the gop-y snippet' }).waitFor();
    expect(await other.page.getByLabel('Snippet for the page').inputValue()).toBe(pasted);
    await other.page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await other.page.getByRole('heading', { name: 'Lấy đoạn mã nhúng gop-y' }).waitFor();
    await other.context.close();
  });

  test('of a stranger injects nothing, and says which servers the snippet trusts', async () => {
    const evil = encodeURIComponent('"><img src=x onerror=alert(1)>');
    const { page, context, errors } = await webmaster(`#topic=${evil}&accent=${evil}&ui=${evil}`);
    await page.getByText('Chưa có đoạn mã: còn 2 chỗ cần sửa.').waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.getByLabel('Đoạn mã cho trang').count()).toBe(0);
    await page.goto(`${world.network.origin}/snippet/#files=https://la.example/gop-y`);
    await page.getByText('trang chạy script từ la.example').waitFor();
    await page.getByText('Máy chủ đó khác máy chủ của trang này').waitFor();
    await page.goto(`${world.network.origin}/snippet/?#plainPage=https://la.example/gop-y`);
    await page.getByText('liên kết mở la.example').waitFor();
    await page.getByText('Máy chủ đó khác máy chủ của trang này').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('copying', () => {
  test('puts the snippet into the clipboard, says so, and keeps the focus', async () => {
    const { page, context } = await webmaster('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await ready(page);
    await page.getByRole('button', { name: 'Chép' }).first().click();
    await page.getByRole('status').filter({ hasText: 'Đã chép' }).waitFor();
    const focused = page.locator('button:focus');
    expect(await focused.innerText()).toBe('Đã chép');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page));
    await context.close();
  });

  test('selects the text where the browser refuses', async () => {
    const { page, context } = await world.visitor();
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
    });
    await page.goto(`${world.network.origin}/snippet/`);
    await ready(page);
    await page.getByRole('button', { name: 'Chép' }).first().click();
    await page.getByRole('status').filter({ hasText: 'bấm Ctrl+C' }).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await snippet(page));
    await context.close();
  });
});

describe('a bad address', () => {
  test.each([
    ['http://gopy.tinh.example/v1/x', 'Địa chỉ này dùng http.'],
    ['gopy.tinh.example', 'Ghi cả địa chỉ'],
    ['https://tinh.example/lien-he.html', 'Đây là địa chỉ của một trang'],
    ['', 'Chưa có. Ghi vào đây.'],
  ])('%s is told beside the field, and there is no snippet', async (address, told) => {
    const { page, context } = await webmaster();
    await ready(page);
    const field = page.getByLabel('Địa chỉ tiếp nhận', { exact: true });
    await field.fill(address);
    await page.getByText(told).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Đoạn mã cho trang').count()).toBe(0);
    await page.getByRole('button', { name: 'Tới chỗ đầu tiên' }).click();
    expect(await field.evaluate((it) => it === document.activeElement)).toBe(true);
    await context.close();
  });

  test('is looked up on demand, and the address that was meant is one press away', async () => {
    const { page, context } = await webmaster();
    const field = page.getByLabel('Địa chỉ tiếp nhận', { exact: true });
    await field.fill(`${world.network.origin}/ha-may`);
    const before = world.network.requests.filter(({ method }) => method === 'POST').length;
    await page.getByRole('button', { name: 'Kiểm tra địa chỉ' }).click();
    await page.getByText('Đã kiểm tra: 1 chỗ cần sửa.').waitFor();
    await page.getByText('không có nơi tiếp nhận nào (404)').waitFor();
    expect(world.network.requests.filter(({ method }) => method === 'POST').length).toBeGreaterThan(before);
    await page.getByRole('button', { name: `Dùng ${world.network.origin}/v1/ha-may` }).click();
    await page.getByRole('button', { name: 'Kiểm tra địa chỉ' }).click();
    await page.getByText('Đã kiểm tra: dùng được.').waitFor();
    await context.close();
  });
});

test('the preview opens the real panel in both frames, and keeps the focus where it was', async () => {
  const { page, context } = await webmaster();
  const opener = page.getByRole('button', { name: 'Mở khung góp ý' });
  await page
    .frameLocator('iframe[title="Máy tính"]')
    .getByRole('button', { name: 'Hỏi đáp · Góp ý' })
    .waitFor();
  await opener.click();
  for (const device of ['Điện thoại', 'Máy tính']) {
    const frame = page.frameLocator(`iframe[title="${device}"]`);
    await frame.getByRole('dialog').getByRole('listitem').first().waitFor();
  }
  expect(await opener.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await page.getByText(/^gop-y chưa hiện/).count()).toBe(0);
  await context.close();
});

test('the preview in full size is as harmless: nothing is sent, and nothing of the host’s can be reached', async () => {
  const { page, context } = await webmaster();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Xem cỡ thật trong thẻ mới' }).click();
  const preview = await opened;
  await openPanel(preview);
  const posts = () => world.network.requests.filter(({ method }) => method === 'POST').length;
  const before = posts();
  await ask(preview, 'Có gửi từ khung xem thử không?');
  await preview
    .getByText(/chưa gửi/i)
    .first()
    .waitFor();
  expect(posts()).toBe(before);
  expect(await preview.evaluate(() => self.origin)).toBe('null');
  await context.close();
});

describe.each([
  ['as a phone', { width: 360, height: 740 }],
  ['as a desktop', { width: 1280, height: 800 }],
])('%s', (_, viewport) => {
  test.each(['', '#ui=en&hosting=module&lang=km', '#endpoint=http://x.example/a&accent=red&views='])(
    'with “%s” axe finds nothing, nothing is cut off, and every target is large enough',
    async (hash) => {
      const { page, context, errors } = await webmaster(hash, { viewport });
      await page.locator('details summary').click();
      await page.getByRole('button', { name: /Kiểm tra địa chỉ|Check the address/ }).click();
      await page.waitForTimeout(700);
      expect(await accessibilityOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, input, select, summary, label.row, .actions a')]
          .filter((it) => !it.closest('label.row') || it.matches('label.row'))
          .filter((it) => it.getClientRects().length > 0 && it.getBoundingClientRect().height < 44)
          .map((it) => it.outerHTML.slice(0, 80)),
      );
      expect(small).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});

test('a preview that gets no files, from a host that lets no other page read them, says so', async () => {
  const plain = await startOther((request, response) => {
    const file = (request.url ?? '').split('?')[0]?.replace('/snippet/', 'dist/kit/') ?? '';
    const type = { js: 'text/javascript', css: 'text/css' }[file.split('.').at(-1) ?? ''] ?? 'text/html';
    const isThere = existsSync(file);
    response.writeHead(isThere ? 200 : 404, { 'content-type': type });
    response.end(isThere ? readFileSync(file) : '');
  });
  const { page, context } = await world.visitor();
  const endpoint = encodeURIComponent(`${world.network.origin}/v1/ha-may`);
  await page.goto(`${plain.origin}/snippet/index.html#endpoint=${endpoint}`);
  await page.getByText(/^gop-y chưa hiện trong khung xem thử/).waitFor({ timeout: 14_000 });
  await context.close();
  await plain.close();
});

test('at 320 px everything is still there, with nothing to scroll sideways', async () => {
  const { page, context } = await webmaster('', { viewport: { width: 320, height: 568 } });
  await ready(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByLabel('Máy tính', { exact: true }).check();
  await page.locator('iframe[title="Máy tính"]').waitFor();
  expect(await page.locator('iframe[title="Điện thoại"]').isVisible()).toBe(false);
  await context.close();
});

test('opened by itself on a plain web server, the preview is of no origin and keeps nothing for that host', async () => {
  const { version } = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as { version: string };
  const plain = await startOther((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const file = path.replace('/snippet/', 'dist/kit/').replace(`/gop-y/${version}/`, 'dist/');
    const type = { js: 'text/javascript', css: 'text/css' }[file.split('.').at(-1) ?? ''] ?? 'text/html';
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
    response.end(readFileSync(file));
  });
  const { page, context } = await world.visitor();
  const endpoint = encodeURIComponent(`${world.network.origin}/v1/ha-may`);
  await page.goto(`${plain.origin}/snippet/preview.html#data-endpoint=${endpoint}`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).click();
  await frame
    .getByRole('dialog')
    .getByRole('button', { name: /^Hỏi hoặc phản ánh/ })
    .click();
  await frame.getByLabel('Nội dung').first().fill('Câu này không được giữ lại ở đâu');
  expect(await frame.locator('body').evaluate(() => window.origin)).toBe('null');
  // A draft is kept a moment after the last letter, where there is a place for it.
  await page.waitForTimeout(1500);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  await context.close();
  await plain.close();
});

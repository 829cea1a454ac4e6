import { afterAll, beforeAll, expect, test } from 'vitest';
import { heading, write } from './citizen';
import { consoleOf } from './console';
import { hold } from './hold';
import { snippetFor } from './host';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const FLOOR =
  '<form><label><input type="radio" name="stance">Đồng ý</label><label>Ý kiến <textarea name="text"></textarea></label><button>Gửi đi</button></form>';

/** A page on which the snippet stands with something in the article. */
async function comeTo(path: string, article: string) {
  const { page, context } = await world.visitor();
  const lines = consoleOf(page);
  const url = world.host.put(path, { body: `${article}${snippetFor(world.network.origin)}` });
  return { page, context, lines, url };
}

test('a div does what the tag does, with what stands in it until then', async () => {
  const { page, context, lines, url } = await comeTo(
    '/div',
    '<div data-gop-y="consult:cho-dem-ben-song"><a href="/khac">Cho ý kiến về chợ đêm</a></div>',
  );
  await page.goto(url);
  await page.getByLabel('Không có ý kiến').check();
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await heading(page, 'Đã nhận phiếu ý kiến').waitFor();
  expect(await page.getByRole('link', { name: 'Cho ý kiến về chợ đêm' }).count()).toBe(0);
  expect(lines).toEqual([]);
  await context.close();
});

test('a div that names no view there is says so and keeps what stands in it', async () => {
  const { page, context, lines, url } = await comeTo(
    '/div-wrong',
    '<div data-gop-y="vote"><a href="/khac">Bỏ phiếu</a></div>',
  );
  await page.goto(url);
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
  expect(await page.getByRole('link', { name: 'Bỏ phiếu' }).isVisible()).toBe(true);
  expect(lines).toEqual(['[gop-y] view="vote" must be ask follow consult']);
  await context.close();
});

test('what stands in the tag gives way to the form, in its own look until then', async () => {
  const { page, context, url } = await comeTo('/floor', `<gop-y view="ask" class="o">${FLOOR}</gop-y>`);
  const release = await hold(page, '**/gop-y-panel.vi.js*');
  await page.goto(url);
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
  const own = page.getByRole('button', { name: 'Gửi đi' });
  expect(await own.isVisible()).toBe(true);
  await page.evaluate(() => {
    document.body.style.fontFamily = 'monospace';
  });
  const family = await page
    .getByText('Ý kiến', { exact: true })
    .evaluate((it) => getComputedStyle(it).fontFamily);
  expect(family).toBe('monospace');
  release();
  await page.getByLabel('Nội dung câu hỏi').waitFor();
  expect(await own.count()).toBe(0);
  await write(page, 'Biểu mẫu trong bài có gửi được không?');
  await heading(page, 'Đã nhận câu hỏi').waitFor();
  await context.close();
});

test.for(['has the caret in', 'has typed into', 'has chosen in', 'got back with words in it'] as const)(
  'what somebody %s stays, and nothing of it is taken away',
  async (how) => {
    const floor = how.startsWith('got') ? FLOOR.replace('</textarea>', 'Đang viết dở</textarea>') : FLOOR;
    const { page, context, lines, url } = await comeTo(
      `/begun-${how.slice(-2)}`,
      `<gop-y view="ask">${floor}</gop-y><gop-y view="follow"></gop-y>`,
    );
    const release = await hold(page, '**/gop-y-panel.vi.js*');
    await page.goto(url);
    const field = page.getByLabel('Ý kiến');
    if (how === 'has the caret in') await field.focus();
    if (how === 'has typed into') await field.fill('Đang viết dở');
    if (how === 'has chosen in') await page.getByLabel('Đồng ý').check();
    if (how !== 'has the caret in') await page.getByRole('heading', { name: 'Cổng thông tin' }).click();
    release();
    // Another form on the page waits for the same file, after this one.
    await heading(page, 'Xem trả lời').waitFor();
    expect(await field.isVisible()).toBe(true);
    expect(await page.getByLabel('Đồng ý').isChecked()).toBe(how === 'has chosen in');
    expect(lines).toEqual([]);
    await context.close();
  },
);

test('what was chosen or written before any script came stays too', async () => {
  const floor = FLOOR.replace('<form>', '<form><label>Tên <input name="name"></label>');
  for (const how of ['chosen', 'written']) {
    const { page, context, url } = await comeTo(`/before-${how}`, `<gop-y view="ask">${floor}</gop-y>`);
    const release = await hold(page, '**/gop-y.js');
    await page.goto(url, { waitUntil: 'commit' });
    if (how === 'chosen') await page.getByLabel('Đồng ý').check();
    else await page.getByLabel('Tên').fill('Lan');
    await page.getByRole('heading', { name: 'Cổng thông tin' }).click();
    release();
    await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    expect(await page.getByLabel('Tên', { exact: true }).isVisible()).toBe(true);
    await context.close();
  }
});

test('a form that took the place of something opens as often as it is asked to', async () => {
  const { page, context, url } = await comeTo('/again-and-again', `<gop-y view="ask">${FLOOR}</gop-y>`);
  await page.goto(url);
  await page.getByLabel('Nội dung câu hỏi').fill('Đang viết');
  const opened = await page.locator('gop-y[view]').evaluate(async (element) => {
    const form = element as HTMLElement & { open(): Promise<boolean> };
    const all = [await form.open(), await form.open(), await form.open()];
    return [...all, element.shadowRoot?.adoptedStyleSheets.length];
  });
  expect(opened).toEqual([true, true, true, 2]);
  expect(await page.getByLabel('Nội dung câu hỏi').inputValue()).toBe('Đang viết');
  await context.close();
});

test('where the file of the panel does not come, what stands in the tag stays and no button beside it', async () => {
  const { page, context, lines, url } = await comeTo('/floor-holds', `<gop-y view="ask">${FLOOR}</gop-y>`);
  await page.route('**/gop-y-panel.vi.js*', (route) => route.abort());
  await page.goto(url);
  await expect
    .poll(() => lines.some((line) => line.startsWith('[gop-y] gop-y-panel.vi.js was blocked')))
    .toBe(true);
  expect(await page.getByRole('button', { name: 'Gửi đi' }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Chưa mở được. Bấm để thử lại' }).count()).toBe(0);
  await context.close();
});

test('a tag that is read after the script has run keeps what stands in it too', async () => {
  const { page, context, url } = await comeTo('/early', '');
  const script = snippetFor(world.network.origin).replace('async ', '');
  world.host.put('/early', { body: `${script}<gop-y view="ask">${FLOOR}</gop-y>` });
  await page.route('**/gop-y-panel.vi.js*', (route) => route.abort());
  await page.goto(url);
  await page.getByRole('button', { name: 'Gửi đi' }).waitFor();
  expect(await page.getByRole('button', { name: 'Gửi đi' }).isVisible()).toBe(true);
  await context.close();
});

import type { FrameLocator, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPanel, receiptCode } from './citizen';
import { consoleOf, isError } from './console';
import { startHost } from './host';
import { pictureWithPlace } from './picture';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const pageOf = (path: string) => `${world.network.origin}/ha-may${path}`;
const SURVEY = '/consultations/bo-phan-mot-cua';
const DECREE = '/consultations/he-pho-cho-va-rac';
const ballots = (consultation: string) =>
  world.rows(`select answers from ballots where consultation = '${consultation}'`);
const questions = (text: string) => world.rows('select * from questions').filter((row) => row.text === text);
const group = (page: Page | FrameLocator, name: RegExp | string) => page.getByRole('radiogroup', { name });

/** On the widget's own ballot, once it stands in the place of the page's, which says otherwise what a ballot is. */
async function vote(form: Locator): Promise<void> {
  await form.getByText('Tôi đang dùng máy chung').waitFor();
  await form.getByRole('radio', { name: '22 giờ, như hiện nay' }).check();
  await form.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await form.getByRole('heading', { name: 'Đã nhận phiếu ý kiến' }).waitFor();
}

async function askPlainly(page: Page | FrameLocator, text: string): Promise<void> {
  await page.getByRole('radio', { name: 'Không rõ, nhờ cơ quan chuyển giúp' }).check();
  await page.getByLabel('Nội dung câu hỏi').fill(text);
  await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await page.getByRole('heading', { name: 'Đã nhận câu hỏi' }).waitFor();
}

describe('without script', () => {
  const visitor = () => world.visitor({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a question is asked and gets its code', async () => {
    const { page, context } = await visitor();
    await page.goto(pageOf(''));
    await askPlainly(page, 'Không có script thì hỏi thế nào?');
    const code = await page.locator('.code').innerText();
    expect(code).toMatch(/^([2-9B-X]{4}-){3}[2-9B-X]{4}$/);
    // What is kept on paper is one small sheet; a PDF counts its pages so.
    const paper = (await page.pdf({ format: 'A5' })).toString('latin1');
    expect(paper.match(/\/Count \d+/g)).toEqual(['/Count 1']);
    expect(questions('Không có script thì hỏi thế nào?')).toHaveLength(1);
    await context.close();
  });

  test('a field for programs is nowhere for a person: not to be seen, heard, reached by Tab or filled in', async () => {
    const { page, context } = await visitor();
    await page.goto(pageOf(''));
    const trap = page.locator('[name="link"]');
    expect(await page.locator('form').ariaSnapshot()).not.toContain('Để trống ô này');
    expect(await trap.evaluate((field) => field.getBoundingClientRect().right)).toBeLessThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      expect(await trap.evaluate((field) => field === document.activeElement)).toBe(false);
    }
    // Three seconds are the least that a person takes.
    await page.waitForTimeout(3000);
    await askPlainly(page, 'Người thật hỏi ở trang không có script.');
    expect(questions('Người thật hỏi ở trang không có script.')).toMatchObject([{ flags: '[]' }]);
    await context.close();
  });

  test('what is far too long to come back is not promised to be there on going back, and in Chromium it is', async () => {
    const { page, context } = await visitor();
    await page.goto(pageOf(''));
    const text = page.getByLabel('Nội dung câu hỏi');
    await text.fill('ộ'.repeat(30_000));
    await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await page.getByText('phần đã viết có thể không còn khi quay lại').waitFor();
    await page.goBack();
    expect(await text.inputValue()).toHaveLength(30_000);
    await askPlainly(page, 'Rút gọn rồi thì gửi được không?');
    expect(questions('Rút gọn rồi thì gửi được không?')).toHaveLength(1);
    await context.close();
  });

  test('every kind of item is answered, a mistake is mended, and the ballot counts once however often it is sent', async () => {
    const { page, context } = await visitor();
    const before = ballots('bo-phan-mot-cua').length;
    await page.goto(pageOf(''));
    await page.getByRole('link', { name: 'Đi làm giấy tờ ở bộ phận một cửa cấp xã' }).click();
    await group(page, /Lần gần nhất/)
      .getByLabel('4. Thuận tiện')
      .check();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await group(page, /Hẹn giờ trước/)
      .getByLabel('Gọi điện')
      .check();
    const desk = page.getByRole('radiogroup', { name: /Dành một bàn riêng/ });
    await desk.getByText('Lý do, hoặc nên sửa thế nào').click();
    await desk.getByRole('textbox').fill('Bà tôi đứng chờ cả buổi.');
    await page.getByLabel('Còn điều gì nên sửa?').fill('Thêm quạt.');
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();

    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await page.title()).toMatch(/^Lỗi: /);
    await summary.getByRole('link', { name: /^Câu 2: Chọn nhiều nhất 2/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('a.viec-can-sua');
    for (const box of (await page.getByRole('checkbox').all()).slice(2)) await box.uncheck();
    await summary.getByRole('link', { name: /^Câu 4: Chọn đồng ý/ }).click();
    await desk.getByLabel('Đồng ý', { exact: true }).check();
    expect(await desk.getByRole('textbox').inputValue()).toBe('Bà tôi đứng chờ cả buổi.');
    expect(ballots('bo-phan-mot-cua').length).toBe(before);
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();

    await page.getByRole('heading', { name: 'Đã nhận phiếu ý kiến' }).waitFor();
    await page.getByText('Phiếu gửi từ trang này không sửa hay thay được nữa.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Đã nhận phiếu ý kiến' }).waitFor();
    expect(ballots('bo-phan-mot-cua').length).toBe(before + 1);
    await context.close();
  });

  test('a clause of a long draft is found by its article and answered', async () => {
    const { page, context } = await visitor();
    await page.goto(pageOf(DECREE));
    await page.getByText('Chọn điều').click();
    await page.getByRole('link', { name: /^Điều 42\./ }).click();
    const clause = group(page, 'Khoản 1 Điều 42');
    expect(await clause.boundingBox().then((box) => (box?.y ?? 9999) < 740)).toBe(true);
    await clause.getByLabel('Không đồng ý').check();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await page.getByRole('heading', { name: 'Đã nhận phiếu ý kiến' }).waitFor();
    expect(ballots('he-pho-cho-va-rac')[0]?.answers).toContain('dieu-42.khoan-1');
    await context.close();
  });

  test('on going back choices are there again, but none on words that were changed meanwhile', async () => {
    const { page, context } = await visitor();
    const clauses = ['Khoản 1 Điều 42', 'Khoản 2 Điều 42'].map((name) =>
      group(page, name).getByLabel('Không đồng ý'),
    );
    await page.goto(pageOf(DECREE));
    for (const clause of clauses) await clause.check();
    await page.getByRole('link', { name: 'Hỏi đáp và các nội dung lấy ý kiến khác' }).click();
    await page.getByRole('heading', { name: 'Gửi câu hỏi' }).waitFor();
    await page.route('**/consultations/*', async (route) => {
      const reply = await fetch(route.request().url(), { headers: { 'Accept-Encoding': 'identity' } });
      const renewed = (await reply.text()).replace(/(name="a\.dieu-42\.khoan-1~)[^"]+/g, '$1moi');
      await route.fulfill({ headers: Object.fromEntries(reply.headers), body: renewed });
    });
    await page.goBack();
    expect(await page.locator('[name="a.dieu-42.khoan-1~moi"]').count()).toBe(4);
    expect(await Promise.all(clauses.map((clause) => clause.isChecked()))).toEqual([false, true]);
    await context.close();
  });

  test('a closed consultation is found with what came of it, and takes nothing', async () => {
    const { page, context } = await visitor();
    await page.goto(pageOf(''));
    await page.getByText('Đã đóng', { exact: true }).click();
    await page.getByRole('link', { name: 'Đặt tên cây cầu mới qua sông Mây' }).click();
    await page.getByText('Đã đóng lúc 17:00 ngày 15/07/2026, không nhận thêm phiếu ý kiến.').waitFor();
    await page.getByRole('heading', { name: 'Kết quả' }).waitFor();
    expect(await page.locator('form').count()).toBe(0);
    await context.close();
  });

  test('no page is wider than a narrow phone', async () => {
    const { page, context } = await world.visitor({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    for (const path of ['', SURVEY, DECREE, '/consultations/ten-cau-moi', '/consultations/xe-buyt-len-nui']) {
      await page.goto(pageOf(path));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
    }
    await context.close();
  });
});

describe('with script', () => {
  /** Broken rules of the page's policy, whatever it loads. */
  async function watched(page: Page): Promise<() => Promise<readonly string[]>> {
    await page.addInitScript(() => {
      const broken: string[] = [];
      Object.assign(self, { broken });
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        broken.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    return () => page.evaluate(() => (self as unknown as { broken: string[] }).broken);
  }

  test('the widget’s form takes the place of the page’s, and asks under a policy that it never breaks', async () => {
    const { page, context } = await world.visitor();
    const errors = consoleOf(page, isError);
    const broken = await watched(page);
    await page.goto(pageOf(''));
    const form = page.locator('gop-y[view="ask"]');
    await form.getByRole('button', { name: 'Tiếp tục' }).waitFor();
    expect(await page.locator('#text').isVisible()).toBe(false);
    await form
      .getByRole('textbox', { name: 'Nội dung câu hỏi' })
      .fill('Trang riêng của nơi nhận có chạy không?');
    await form.getByRole('button', { name: 'Tiếp tục' }).click();
    await form.getByRole('radio', { name: 'Không rõ, nhờ cơ quan chuyển giúp' }).check();
    await form.getByRole('button', { name: 'Tiếp tục' }).click();
    await form.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await receiptCode(page);
    expect(questions('Trang riêng của nơi nhận có chạy không?')).toHaveLength(1);

    // What the page is not about is a press away.
    await openPanel(page);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Cho ý kiến/ })
      .waitFor();
    expect(await broken()).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('a photo is drawn anew under that policy', async () => {
    const { page, context } = await world.visitor();
    const broken = await watched(page);
    await page.goto(pageOf(''));
    const form = page.locator('gop-y[view="ask"]');
    const file = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await pictureWithPlace(page) };
    const add = form.getByRole('button', { name: 'Thêm ảnh' });
    await add.waitFor();
    const chooser = page.waitForEvent('filechooser');
    await add.click();
    await (await chooser).setFiles(file);
    await form.getByRole('button', { name: /^Bỏ ảnh/ }).waitFor();
    expect(await broken()).toEqual([]);
    await context.close();
  });

  test('the widget’s ballot takes the place of the page’s, and counts', async () => {
    const { page, context } = await world.visitor();
    const errors = consoleOf(page, isError);
    const broken = await watched(page);
    await page.goto(pageOf('/consultations/cho-dem-ben-song'));
    const form = page.locator('gop-y[view="consult"]');
    await vote(form);
    expect(ballots('cho-dem-ben-song')).toHaveLength(1);
    expect(await broken()).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('when a file of the widget does not come, the page’s own form is there and works', async () => {
    for (const file of ['gop-y.js', 'gop-y-panel.vi.js']) {
      const { page, context } = await world.visitor();
      world.network.tamper(file, (body) => `;${body}`);
      const errors = consoleOf(page, isError);
      await page.goto(pageOf(''));
      await expect.poll(() => errors.length).toBeGreaterThan(0);
      await askPlainly(page, `Hỏng ${file} thì sao?`);
      world.network.tamper(file, (body) => body);
      expect(questions(`Hỏng ${file} thì sao?`)).toHaveLength(1);
      await context.close();
    }
  });

  test('a form that came back with mistakes is not taken away, though the widget has come since', async () => {
    const { page, context } = await world.visitor();
    await page.route('**/gop-y-panel*', (route) => route.abort());
    await page.goto(pageOf(SURVEY));
    await page.getByLabel('Còn điều gì nên sửa?').fill('Đã viết từ trước.');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.unroute('**/gop-y-panel*');
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await page.getByRole('alert').waitFor();
    await openPanel(page);
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Còn điều gì nên sửa?').inputValue()).toBe('Đã viết từ trước.');
    await context.close();
  });
});

describe('in a frame', () => {
  const framing = (path: string) =>
    `<iframe title="Hỏi đáp" width="600" height="700" src="${pageOf(path)}"></iframe>`;

  test('of a listed portal, the page’s own form is sent, and the widget’s', async () => {
    const url = world.host.put('/framing', { body: framing('') });
    const without = await world.visitor({ javaScriptEnabled: false });
    await without.page.goto(url);
    await askPlainly(without.page.frameLocator('iframe'), 'Gửi từ khung không script?');
    expect(questions('Gửi từ khung không script?')).toHaveLength(1);
    await without.context.close();

    const { page, context } = await world.visitor();
    const errors = consoleOf(page, isError);
    await page.goto(world.host.put('/framing-ballot', { body: framing('/consultations/cho-dem-ben-song') }));
    const before = ballots('cho-dem-ben-song').length;
    const form = page.frameLocator('iframe').locator('gop-y[view="consult"]');
    await vote(form);
    expect(ballots('cho-dem-ben-song')).toHaveLength(before + 1);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('of a listed portal, a refusal is read there as well', async () => {
    const { page, context } = await world.visitor({ javaScriptEnabled: false });
    const errors = consoleOf(page, isError);
    await page.goto(world.host.put('/framing-refusal', { body: framing(SURVEY) }));
    const frame = page.frameLocator('iframe');
    await frame.getByLabel('Còn điều gì nên sửa?').fill('ộ'.repeat(100_000));
    await frame.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await frame.getByRole('heading', { name: 'Lấy ý kiến' }).waitFor();
    await frame.getByText('Nội dung quá dài nên chưa gửi được.').waitFor();
    expect(errors.filter((error) => error.includes('frame-ancestors'))).toEqual([]);
    await context.close();
  });

  test('of somebody else, nothing is shown', async () => {
    const stranger = await startHost();
    const { page, context } = await world.visitor();
    await page.goto(stranger.put('/framing', { body: framing('') }));
    // Chromium's own page in the place of one that may not be framed.
    const refused = () => page.frames().some((frame) => frame.url().startsWith('chrome-error:'));
    await expect.poll(refused, { timeout: 8000 }).toBe(true);
    expect(await page.frameLocator('iframe').locator('form').count()).toBe(0);
    await context.close();
    await stranger.close();
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, copiesOnDevice, heading, openPanel, receiptCode, waitingOnDevice, write } from './citizen';
import { ENDPOINTS } from './endpoints';
import { snippetFor } from './host';
import { type AnyWorld, createWorldOver } from './world';

describe.each(ENDPOINTS)('over $name', ({ create }) => {
  let world: AnyWorld;
  let url: string;
  beforeAll(async () => {
    world = await createWorldOver(create);
    const snippet = snippetFor(world.network.origin).replace(
      'data-endpoint',
      'data-shared-device="always" data-endpoint',
    );
    url = world.host.put('/kiosk', { body: snippet });
  });
  afterAll(() => world.end());

  const texts = () => world.questions().map(({ text }) => text);

  test('of two persons at one kiosk page the second sees nothing of the first, and what the first could not send arrives', async () => {
    const { page, context } = await world.visitor();
    await page.goto(url);
    const done = page.getByRole('button', { name: 'Xong, xoá khỏi màn hình' });

    // The first person: one question received, one that the network holds up, a third half written.
    await openPanel(page);
    await ask(page, 'Câu đã tới nơi của người thứ nhất');
    const code = await receiptCode(page);
    await page.getByRole('button', { name: 'Gửi câu hỏi khác' }).click();
    await page.route('**/submissions?*', (route) => route.abort());
    await write(page, 'Câu còn chờ của người thứ nhất');
    await heading(page, 'Chưa lưu, chưa gửi').waitFor();
    await page.getByRole('button', { name: 'Gửi câu hỏi khác' }).click();
    await page.getByLabel('Nội dung câu hỏi').fill('Câu viết dở của người thứ nhất');
    await page.keyboard.press('Escape');
    await page.getByText('Phần đang viết sẽ mất.').waitFor();
    await page.getByText(/^Phần chưa gửi vẫn tự gửi/).waitFor();
    await done.click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    // The second, at the same page: an empty form, no list, a receipt of their own.
    await openPanel(page);
    await page.getByRole('button', { name: /^Xem trả lời/ }).click();
    await page.getByText('Không giữ nội dung nào của lần dùng này.').waitFor();
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
    expect(await page.getByLabel('Nội dung câu hỏi').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await page.unroute('**/submissions?*');
    await ask(page, 'Câu của người thứ hai');
    await heading(page, 'Đã nhận câu hỏi').waitFor();
    expect(await receiptCode(page)).not.toBe(code);

    // The network is back: the first person's question goes while the page stands open, and still nobody sees it.
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(() => texts().length, { timeout: 15_000 }).toBe(3);
    // Which of the two arrived first is chance: the first person's may have been due meanwhile.
    expect(new Set(texts())).toEqual(
      new Set([
        'Câu đã tới nơi của người thứ nhất',
        'Câu còn chờ của người thứ nhất',
        'Câu của người thứ hai',
      ]),
    );
    await done.click();
    await openPanel(page);
    await page.getByRole('button', { name: /^Xem trả lời/ }).click();
    await page.getByText('Không giữ nội dung nào của lần dùng này.').waitFor();
    expect(await page.evaluate(() => document.querySelector('gop-y')?.shadowRoot?.textContent)).not.toContain(
      'người thứ nhất',
    );
    expect(await waitingOnDevice(page)).toBe(0);
    expect(await copiesOnDevice(page)).toEqual([]);
    await context.close();
  });

  test.for([
    ['the panel is closed', false],
    ['the page itself calls close()', true],
  ])('a form in the page begins anew when %s', async ([, byThePage]) => {
    const snippet = snippetFor(world.network.origin).replace(
      'data-endpoint',
      'data-shared-device="always" data-endpoint',
    );
    const body = `<gop-y view="ask"></gop-y><gop-y view="follow"></gop-y>${snippet}`;
    const { page, context } = await world.visitor();
    await page.goto(world.host.put(`/kiosk-${byThePage}`, { body }));
    const text = page.getByLabel('Nội dung câu hỏi');
    await write(page, 'Câu của người thứ nhất');
    const code = await receiptCode(page);
    expect(code).toHaveLength(16);
    if (byThePage) {
      await page.evaluate(() => {
        for (const it of document.querySelectorAll('gop-y')) (it as HTMLElement & { close(): void }).close();
      });
    } else {
      await page.getByRole('button', { name: 'Hỏi đáp · Góp ý', exact: true }).click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    }
    await text.waitFor();
    expect(await text.inputValue()).toBe('');
    await page.getByText('Không giữ nội dung nào của lần dùng này.').waitFor();
    expect(await page.locator('.code').count()).toBe(0);
    await context.close();
  });
});

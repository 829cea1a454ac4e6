import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, heading, openPanel, receiptCode, toTheEnd, waitingOnDevice } from './citizen';
import { ENDPOINTS } from './endpoints';
import { snippetFor } from './host';
import { type AnyWorld, createWorldOver } from './world';

describe.each(ENDPOINTS)('over $name', ({ create }) => {
  let world: AnyWorld;
  let url: string;
  beforeAll(async () => {
    world = await createWorldOver(create);
    url = world.host.put('/', { body: snippetFor(world.network.origin) });
  });
  afterAll(() => world.end());

  let before = 0;
  const questions = () => world.questions();
  beforeEach(() => {
    before = questions().length;
  });
  afterEach(() => world.network.become('passes'));

  /** The rows that this story added. */
  const added = () => questions().slice(before);

  test('a question asked online becomes one row, and the code on the screen is that row’s', async () => {
    const { page, context } = await world.visitor();
    await page.goto(url);
    await openPanel(page);
    let posted = '';
    page.on('request', (request) => {
      posted ||= request.url().includes('/submissions?') ? (request.postData() ?? '') : '';
    });
    await ask(page, 'Đường trước cổng trường tiểu học bị ngập từ tuần trước.');
    await heading(page, 'Đã nhận câu hỏi').waitFor();
    const code = await receiptCode(page);
    expect(code).toMatch(/^[2-9BCFGHKLMNPRTVX]{16}$/);
    expect(added()).toHaveLength(1);
    expect(added()[0]).toMatchObject({
      text: 'Đường trước cổng trường tiểu học bị ngập từ tuần trước.',
      topic: null,
    });
    expect(await waitingOnDevice(page)).toBe(0);

    // The code belongs to the row: sending the row's own id and the very same bytes again gives the same code from the endpoint.
    const { id } = added()[0] as Record<string, string>;
    const [, submission = ''] = /name="submission"\r\n\r\n([^\r]*)\r\n/.exec(posted) ?? [];
    const replay = await postAs(
      world.host.origin,
      `${world.network.origin}/v1/ha-may/submissions?id=${id}`,
      submission,
    );
    expect(replay).toMatchObject({ status: 200, body: { id, code } });
    await context.close();
  });

  test('with the endpoint killed it is saved, not sent; after a restart and a reload there is exactly one row', async () => {
    const { page, context } = await world.visitor();
    await page.goto(url);
    await openPanel(page);
    await world.stopEndpoint();
    await ask(page, 'Bao giờ đường liên xã làm xong?');
    await heading(page, 'Đã lưu trên máy này, chưa gửi').waitFor();
    expect(await waitingOnDevice(page)).toBe(1);
    expect(await page.getByText('Đã nhận').count()).toBe(0);

    await world.restartEndpoint();
    await page.reload();
    await expect.poll(() => added().length, { timeout: 15_000 }).toBe(1);
    await expect.poll(() => waitingOnDevice(page)).toBe(0);

    await openPanel(page);
    await page.getByRole('button', { name: /^Xem trả lời/ }).click();
    expect(await receiptCode(page)).toHaveLength(16);
    expect(added()).toHaveLength(1);
    await context.close();
  });

  test('when the reply is lost after the commit, sending again gives one row and its one code', async () => {
    const { page, context } = await world.visitor();
    await page.goto(url);
    await openPanel(page);
    world.network.become('loses-the-reply');
    await ask(page, 'Xin hỏi lịch tiêm phòng tháng này?');
    await heading(page, 'Đã lưu trên máy này, chưa gửi').waitFor();
    const [committed] = added();
    expect(committed).toBeDefined();

    world.network.become('passes');
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await heading(page, 'Đã nhận câu hỏi').waitFor();
    expect(added()).toEqual([committed]);
    expect(await receiptCode(page)).toHaveLength(16);
    await context.close();
  });

  test('a captive portal’s polite 200 is not taken for a receipt', async () => {
    const { page, context } = await world.visitor();
    await page.goto(url);
    await openPanel(page);
    world.network.become('captive-portal');
    await ask(page, 'Nhà văn hoá mở cửa mấy giờ?');
    await heading(page, 'Đã lưu trên máy này, chưa gửi').waitFor();
    expect(await page.locator('.code').count()).toBe(0);
    expect(await waitingOnDevice(page)).toBe(1);
    expect(added()).toHaveLength(0);

    world.network.become('passes');
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await heading(page, 'Đã nhận câu hỏi').waitFor();
    expect(added()).toHaveLength(1);
    await context.close();
  });

  test('with the browser’s own network cut, the form says so, keeps the question and sends it when the network is back', async () => {
    const { page, context } = await world.visitor();
    await page.goto(url);
    await openPanel(page);
    await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
    await context.setOffline(true);
    await page.getByText('Đang mất mạng').waitFor();
    await page.getByLabel('Nội dung câu hỏi').fill('Trạm y tế có làm việc thứ bảy không?');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await toTheEnd(page);
    // On every screen of it.
    await page.getByText('Đang mất mạng').waitFor();
    await page.getByRole('button', { name: 'Lưu để gửi sau' }).click();
    await heading(page, 'Đã lưu trên máy này, chưa gửi').waitFor();
    expect(added()).toHaveLength(0);
    await context.setOffline(false);
    await heading(page, 'Đã nhận câu hỏi').waitFor();
    expect(added()).toHaveLength(1);
    await context.close();
  });
});

async function postAs(origin: string, to: string, submission: string) {
  const body = new FormData();
  body.append('submission', submission);
  const reply = await fetch(to, { method: 'POST', body, headers: { origin } });
  return { status: reply.status, body: (await reply.json()) as unknown };
}

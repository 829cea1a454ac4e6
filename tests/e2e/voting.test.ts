import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heading, openPanel } from './citizen';
import { consoleOf, isError } from './console';
import { ENDPOINTS } from './endpoints';
import { snippetFor } from './host';
import { type AnyWorld, createWorldOver } from './world';

describe.each(ENDPOINTS)('over $name', ({ create }) => {
  let world: AnyWorld;
  beforeAll(async () => {
    world = await createWorldOver(create);
  });
  afterAll(() => world.end());

  const ballots = () => world.ballots();

  test('voting twice from one device leaves one ballot, the later one', async () => {
    const { page, context } = await world.visitor();
    await page.goto(world.host.put('/', { body: snippetFor(world.network.origin) }));
    await openPanel(page);
    await page.getByRole('button', { name: /^Cho ý kiến/ }).click();
    await page.getByRole('button', { name: /^Giờ mở cửa chợ đêm bến sông/ }).click();
    const choices = page.getByRole('radio');
    await choices.first().check();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await heading(page, 'Đã nhận phiếu ý kiến').waitFor();
    const [first] = ballots();
    expect(first).toMatchObject({ consultation: 'cho-dem-ben-song', revision: 1 });

    await page.getByRole('button', { name: 'Gửi ý kiến khác để thay' }).click();
    await page.getByText(/^Máy này đã gửi lúc/).waitFor();
    await choices.nth(1).check();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await heading(page, 'Đã nhận phiếu ý kiến').waitFor();
    await expect.poll(() => ballots()).toHaveLength(1);
    expect(ballots()[0]).toMatchObject({ revision: 2 });
    expect(ballots()[0]?.answers).not.toEqual(first?.answers);
    await context.close();
  });

  test('a consultation stands in an article and takes a ballot there', async () => {
    const { page, context } = await world.visitor();
    const body = `<gop-y view="consult" consultation="cho-dem-ben-song"></gop-y>${snippetFor(world.network.origin)}`;
    await page.goto(world.host.put('/bai-viet', { body }));
    const before = ballots().length;
    const place = page.getByRole('region', { name: 'Hỏi đáp · Góp ý' });
    await place.getByRole('heading', { name: 'Giờ mở cửa chợ đêm bến sông' }).waitFor();
    await place.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await place.getByRole('link', { name: 'Chọn một phương án' }).click();
    expect(
      await place
        .getByRole('radio')
        .first()
        .evaluate((radio) => radio.matches(':focus')),
    ).toBe(true);
    await place.getByRole('radio').last().check();
    await place.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await place.getByRole('heading', { name: 'Đã nhận phiếu ý kiến' }).waitFor();
    expect(ballots()).toHaveLength(before + 1);
    await context.close();
  });

  test('when the consultations’ file is blocked, in an article too, a press tries again and the vote arrives', async () => {
    const { page, context } = await world.visitor();
    const errors = consoleOf(page, isError);
    world.network.tamper('gop-y-consult.vi.js', (script) => `;${script}`);
    const body = `<gop-y view="consult" consultation="cho-dem-ben-song"></gop-y>${snippetFor(world.network.origin)}`;
    await page.goto(world.host.put('/hong', { body }));
    const place = page.getByRole('region', { name: 'Hỏi đáp · Góp ý' });
    const failed = place.getByRole('heading', { name: /^Chưa mở được nội dung này/ });
    await failed.waitFor();
    expect(errors).toContainEqual(expect.stringMatching(/^\[gop-y\] gop-y-consult\.vi\.js was blocked/));
    await place.getByRole('button', { name: 'Thử lại' }).click();
    await failed.waitFor();
    world.network.tamper('gop-y-consult.vi.js', (script) => script);
    await place.getByRole('button', { name: 'Thử lại' }).click();
    const before = ballots().length;
    await place.getByRole('radio').first().check();
    await place.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await place.getByRole('heading', { name: 'Đã nhận phiếu ý kiến' }).waitFor();
    expect(ballots()).toHaveLength(before + 1);
    await context.close();
  });

  test('a list of consultations that cannot be read is not called empty; a press reads it', async () => {
    const { page, context } = await world.visitor();
    await page.route('**/consultations.json', (route) => route.abort());
    const body = `<gop-y view="consult"></gop-y>${snippetFor(world.network.origin)}`;
    await page.goto(world.host.put('/danh-sach', { body }));
    await heading(page, /^Chưa mở được nội dung này/).waitFor();
    await page.unroute('**/consultations.json');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('button', { name: /^Giờ mở cửa chợ đêm bến sông/ }).click();
    await heading(page, 'Giờ mở cửa chợ đêm bến sông').waitFor();
    // In an article there is no bar; the way back stands above the consultation.
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await page.getByRole('button', { name: /^Giờ mở cửa chợ đêm bến sông/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Quay lại' }).count()).toBe(0);
    await context.close();
  });

  test('a ballot that waits to be sent is not forgotten by its form', async () => {
    const { page, context } = await world.visitor();
    world.network.become('captive-portal');
    const body = `<gop-y view="consult" consultation="cho-dem-ben-song"></gop-y>${snippetFor(world.network.origin)}`;
    await page.goto(world.host.put('/cho-gui', { body }));
    const before = ballots().length;
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await heading(page, 'Đã lưu trên máy này, chưa gửi').waitFor();
    await page.reload();
    await page.getByText(/^Máy này có phiếu ý kiến đang chờ gửi/).waitFor();
    world.network.become('passes');
    await page.getByRole('radio').last().check();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await heading(page, 'Đã nhận phiếu ý kiến').waitFor();
    await expect.poll(() => ballots().length).toBe(before + 1);
    await context.close();
  });

  test('a form in an article hears of the ballot that was sent from the panel', async () => {
    const { page, context } = await world.visitor();
    const body = `<gop-y view="consult" consultation="cho-dem-ben-song"></gop-y>${snippetFor(world.network.origin)}`;
    await page.goto(world.host.put('/hai-noi', { body }));
    const place = page.getByRole('region', { name: 'Hỏi đáp · Góp ý' });
    await place.getByRole('radio').first().waitFor();
    await openPanel(page);
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: /^Cho ý kiến/ }).click();
    await panel.getByRole('button', { name: /^Giờ mở cửa chợ đêm bến sông/ }).click();
    await panel.getByRole('radio').first().check();
    await panel.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await panel.getByRole('heading', { name: 'Đã nhận phiếu ý kiến' }).waitFor();
    await place.getByText(/^Máy này đã gửi lúc/).waitFor();
    await context.close();
  });

  test('where only the list of consultations could not be read, the first screen says so, and a press reads it', async () => {
    const { page, context } = await world.visitor();
    await page.route('**/consultations.json', (route) => route.abort());
    await page.goto(world.host.put('/thieu', { body: snippetFor(world.network.origin) }));
    await openPanel(page);
    await page.getByText(/^Chưa kết nối được với nơi tiếp nhận/).waitFor();
    await page.unroute('**/consultations.json');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('button', { name: /^Cho ý kiến/ }).waitFor();
    await context.close();
  });

  const MARKET = '<gop-y view="consult" consultation="cho-dem-ben-song"></gop-y>';

  test('a vote is changed from another tab: the first tab hears of it, and one ballot counts', async () => {
    const { page, context } = await world.visitor();
    const url = world.host.put('/tab', { body: `${MARKET}${snippetFor(world.network.origin)}` });
    const before = ballots().length;
    await page.goto(url);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await heading(page, 'Đã nhận phiếu ý kiến').waitFor();
    const other = await context.newPage();
    await other.goto(url);
    await other.getByText(/^Máy này đã gửi lúc/).waitFor();
    await other.getByRole('radio').last().check();
    await page.getByRole('button', { name: 'Gửi ý kiến khác để thay' }).click();
    await page.getByRole('radio').nth(1).check();
    await other.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await heading(other, 'Đã nhận phiếu ý kiến').waitFor();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await heading(page, 'Đã nhận phiếu ý kiến').waitFor();
    expect(ballots()).toHaveLength(before + 1);
    expect(ballots()).toContainEqual(expect.objectContaining({ revision: 3 }));
    await context.close();
  });

  test('two devices are two ballots; so is somebody else at one device', async () => {
    const url = world.host.put('/hai-may', { body: `${MARKET}${snippetFor(world.network.origin)}` });
    const before = ballots().length;
    const vote = async (page: Page) => {
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
      await heading(page, 'Đã nhận phiếu ý kiến').waitFor();
    };
    for (const _ of ['phone', 'laptop']) {
      const { page, context } = await world.visitor();
      await page.goto(url);
      await vote(page);
      expect(await page.getByText(/^Máy này đã gửi lúc/).count()).toBe(0);
      await context.close();
    }
    expect(ballots()).toHaveLength(before + 2);
    const { page, context } = await world.visitor();
    await page.goto(url);
    await vote(page);
    await page.getByRole('button', { name: 'Gửi ý kiến khác để thay' }).click();
    await page.getByRole('button', { name: 'Người khác cho ý kiến' }).click();
    await vote(page);
    expect(ballots()).toHaveLength(before + 4);
    await context.close();
  });

  test('a consultation seen once is answered without a network, on another page view too, and the ballot goes later', async () => {
    const { page, context } = await world.visitor();
    await page.goto(world.host.put('/xem', { body: `${MARKET}${snippetFor(world.network.origin)}` }));
    await page.getByRole('radio').first().waitFor();
    const before = ballots().length;
    await world.stopEndpoint();
    await page.reload();
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: /^(Gửi ý kiến|Lưu để gửi sau)$/ }).click();
    await heading(page, 'Đã lưu trên máy này, chưa gửi').waitFor();
    await world.restartEndpoint();
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await heading(page, 'Đã nhận phiếu ý kiến').waitFor();
    expect(ballots()).toHaveLength(before + 1);
    await context.close();
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { heading, openPanel } from './citizen';
import { snippetFor } from './host';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const ballots = () => world.rows('select consultation, revision, answers from ballots');

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

  await page.getByRole('button', { name: 'Gửi lại ý kiến khác' }).click();
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

import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, heading, openPanel, waitingOnDevice } from './citizen';
import { snippetFor } from './host';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('an endpoint that has moved gets what waited for its former address, once, and the voter stays the same one', async () => {
  const { page, context } = await world.visitor();
  // Two addresses of one collector: what one has received the other knows.
  const former = `${world.network.origin}/v1/ha-may`;
  const present = `${new URL(world.desk).origin}/v1/ha-may`;
  const snippet = snippetFor(world.network.origin);
  const url = world.host.put('/moved', { body: snippet });
  const vote = async (choice: string) => {
    await openPanel(page);
    await page.getByRole('button', { name: /^Cho ý kiến/ }).click();
    await page.getByRole('button', { name: /^Giờ mở cửa chợ đêm/ }).click();
    await page.getByLabel(choice).check();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await heading(page, 'Đã nhận phiếu ý kiến').waitFor();
  };
  await page.goto(url);
  await vote('22 giờ, như hiện nay');
  await page.goto(url);
  await openPanel(page);
  await world.stopEndpoint();
  await ask(page, 'Câu hỏi chờ khi địa chỉ đổi');
  await heading(page, 'Đã lưu trên máy này, chưa gửi').waitFor();
  await world.restartEndpoint();

  world.network.requests.length = 0;
  world.host.put('/moved', {
    body: snippet.replace(
      `data-endpoint="${former}"`,
      `data-endpoint="${present}" data-endpoint-former="${former}"`,
    ),
  });
  await page.goto(url);
  await expect.poll(() => waitingOnDevice(page), { timeout: 10_000 }).toBe(0);
  expect(world.rows('select text from questions')).toEqual([{ text: 'Câu hỏi chờ khi địa chỉ đổi' }]);
  await vote('Không có ý kiến');
  const ballots = world.rows('select revision, answers from ballots');
  expect(ballots).toMatchObject([{ revision: 2 }]);
  expect(String(ballots[0]?.answers)).toContain('khong-y-kien');
  // Its files apart, the former address is not asked any more.
  expect(world.network.requests.filter(({ path }) => path.startsWith('/v1/'))).toEqual([]);
  await context.close();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { heading, openPanel } from './citizen';
import { consoleOf, isError } from './console';
import { snippetFor } from './host';
import { oneOfEach } from './hosts/arrived';
import { framing } from './hosts/framed';
import { FURNITURE } from './hosts/hostile';
import { askAndVote, voteInPanel } from './hosts/story';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test.for([
  ['of its own', 'localhost'],
  ['of another site', '127.0.0.1'],
] as const)('in a frame on a page %s a question and a vote arrive', async ([, around]) => {
  const { page, context } = await world.visitor();
  const errors = consoleOf(page, isError);
  const inner = world.host.put('/so', { body: FURNITURE + snippetFor(world.network.origin) });
  const outer = world.host.put('/cong', framing(inner));
  await page.goto(outer.replace('localhost', around));
  const frame = page.frameLocator('iframe');
  await oneOfEach(world, (question) => askAndVote(frame, question));
  expect(await page.locator('gop-y').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('on an http page it takes no photo and asks for no contact, says why, and a question and a vote arrive', async () => {
  const { page, context } = await world.visitor();
  const errors = consoleOf(page, isError);
  const url = world.host.put('/http', { body: FURNITURE + snippetFor(world.network.origin) });
  await page.goto(url.replace(world.host.origin, world.host.insecureOrigin));
  expect(await page.evaluate('isSecureContext')).toBe(false);
  await openPanel(page);
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  await page.getByText(/^Trang này không mã hoá \(http\)/).waitFor();
  expect(await page.getByRole('button', { name: 'Thêm ảnh' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Quay lại' }).click();
  const panel = page.getByRole('dialog');
  await oneOfEach(world, async (question) => {
    await panel.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
    await panel.getByLabel('Nội dung câu hỏi').fill(question);
    await panel.getByRole('button', { name: 'Tiếp tục' }).click();
    await panel.getByLabel('Không rõ, nhờ cơ quan chuyển giúp').check();
    // Without a screen for contact details this one is the last.
    await panel.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await heading(panel, 'Đã nhận câu hỏi').waitFor();
    await panel.getByRole('button', { name: 'Quay lại' }).click();
    await voteInPanel(panel);
  });
  expect(errors).toEqual([]);
  expect(world.rows('select id from contacts')).toEqual([]);
  await context.close();
});

test('on an encrypted page there is nothing of that to say', async () => {
  const { page, context } = await world.visitor();
  await page.goto(world.host.put('/encrypted', { body: snippetFor(world.network.origin) }));
  await openPanel(page);
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  await page.getByRole('button', { name: 'Thêm ảnh' }).waitFor();
  expect(await page.getByText(/không mã hoá/).count()).toBe(0);
  await context.close();
});

test('with scripts off the link leads to the plain page, which has the same form', async () => {
  const { page, context } = await world.visitor({ javaScriptEnabled: false });
  await page.goto(world.host.put('/off', { body: FURNITURE + snippetFor(world.network.origin) }));
  await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.waitForURL(`${world.network.origin}/ha-may`);
  await page.getByLabel('Nội dung câu hỏi').waitFor();
  expect(await page.getByRole('button').count()).toBeGreaterThan(0);
  await context.close();
});

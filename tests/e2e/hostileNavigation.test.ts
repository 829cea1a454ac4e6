import { chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium, launchArgs } from '../../scripts/ensure-browser.mjs';
import { heading, openPanel } from './citizen';
import { consoleOf, isError } from './console';
import { snippetFor } from './host';
import { oneOfEach } from './hosts/arrived';
import { FURNITURE } from './hosts/hostile';
import { askAndVoteInPanel } from './hosts/story';
import { swappingPage } from './hosts/swapping';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const swapTo = (page: Page, url: string) => page.evaluate(`swapTo(${JSON.stringify(url)})`);
const text = (page: Page) => page.getByRole('dialog').getByLabel('Nội dung câu hỏi');

test('when the portal swaps its body, launcher, links and a question half written are there on the next page', async () => {
  const { page, context } = await world.visitor();
  const errors = consoleOf(page, isError);
  const snippet = snippetFor(world.network.origin);
  const next = world.host.put('/swap/2', swappingPage(snippet, 'Trang hai'));
  await page.goto(world.host.put('/swap/1', swappingPage(snippet, 'Trang một')));
  await openPanel(page);
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  await text(page).fill('Câu viết dở ở trang một');
  await page.keyboard.press('Escape');

  await swapTo(page, next);
  await heading(page, 'Trang hai').waitFor();
  expect(await page.locator('gop-y').count()).toBe(1);
  await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
  expect(await text(page).inputValue()).toBe('Câu viết dở ở trang một');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await oneOfEach(world, (question) => askAndVoteInPanel(page.getByRole('dialog'), question));
  expect(errors).toEqual([]);
  await context.close();
});

test('a panel that is open while the body is swapped stays open, with the words and the cursor in it', async () => {
  const { page, context } = await world.visitor();
  const snippet = snippetFor(world.network.origin);
  const next = world.host.put('/swap/4', swappingPage(snippet, 'Trang bốn'));
  await page.goto(world.host.put('/swap/3', swappingPage(snippet, 'Trang ba')));
  await openPanel(page);
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  await text(page).click();
  await page.keyboard.type('Đang viết');
  await swapTo(page, next);
  await page.keyboard.type(' thì sang trang');
  expect(await text(page).inputValue()).toBe('Đang viết thì sang trang');
  await text(page).fill('');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await oneOfEach(world, (question) => askAndVoteInPanel(page.getByRole('dialog'), question));
  await context.close();
});

test('a form in an article comes to life on a page that was swapped in', async () => {
  const { page, context } = await world.visitor();
  const snippet = snippetFor(world.network.origin);
  const article = swappingPage(`<gop-y view="ask"></gop-y>${snippet}`, 'Bài viết');
  const next = world.host.put('/swap/6', article);
  await page.goto(world.host.put('/swap/5', swappingPage(snippet, 'Trang năm')));
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
  await swapTo(page, next);
  await page.getByRole('region', { name: 'Hỏi đáp · Góp ý' }).getByLabel('Nội dung câu hỏi').waitFor();
  expect(await page.locator('gop-y:not([view])').count()).toBe(1);
  await context.close();
});

test('a page that was left with the panel open comes back from the back-forward cache, and a question and a vote arrive', async () => {
  const browser = await chromium.launch({
    executablePath: await findChromium({ install: true }),
    args: launchArgs,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
  page.setDefaultTimeout(8000);
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'Từ bộ nhớ' : 'Mới tải';
    });
  });
  await page.goto(world.host.put('/leave', { body: FURNITURE + snippetFor(world.network.origin) }));
  await openPanel(page);
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  await text(page).fill('Viết dở trước khi rời trang');
  const { result } = await (await page.context().newCDPSession(page)).send('Runtime.evaluate', {
    expression: 'Object.keys(getEventListeners(window)).filter((type) => /unload/.test(type)).join()',
    includeCommandLineAPI: true,
  });
  expect(result.value).toBe('');
  await page.goto(world.host.put('/elsewhere', { body: FURNITURE }));
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.title()).toBe('Từ bộ nhớ');
  expect(await text(page).inputValue()).toBe('Viết dở trước khi rời trang');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await oneOfEach(world, (question) => askAndVoteInPanel(page.getByRole('dialog'), question));
  await browser.close();
});

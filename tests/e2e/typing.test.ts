import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { heading, openPanel, toTheEnd } from './citizen';
import { snippetFor } from './host';
import { commit, compose, composing, pressReturn, retype, WORDS } from './inputMethod';
import { createWorld, type World } from './world';

let world: World;
let url: string;
beforeAll(async () => {
  world = await createWorld();
  url = world.host.put('/go-chu', { body: snippetFor(world.network.origin) });
});
afterAll(() => world.end());

const TITLE = 'Hỏi hoặc phản ánh';
const CONTACT = 'Để lại cách liên hệ để được báo tin';
const textOf = (page: Page) => page.getByLabel('Nội dung câu hỏi');
const nameOf = (page: Page) => page.getByLabel('Họ tên (không bắt buộc)');

/** On the first screen of a question. */
async function asking(): Promise<{ page: Page; devtools: CDPSession }> {
  const { page, context } = await world.visitor();
  onTestFinished(() => context.close());
  await page.goto(url);
  await openPanel(page);
  await page.getByRole('button', { name: new RegExp(`^${TITLE}`) }).click();
  await heading(page, TITLE).waitFor();
  return { page, devtools: await context.newCDPSession(page) };
}

/** From a text to the screen that sends. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await toTheEnd(page);
  await heading(page, CONTACT).waitFor();
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await heading(page, 'Đã nhận câu hỏi').waitFor();
}

const arrived = () => world.questions().map(({ text }) => text);

/** So long that the count below the field changes with every letter. */
const LONG = 'Đường trước cổng trường bị ngập. '.repeat(52);

test.for([
  ['composed in place', compose],
  ['deleted by Backspace and put in anew', retype],
] as const)(
  'Telex, %s, gives the exact words on the screen and at the endpoint, also where a count changes with each letter',
  async ([how, type]) => {
    const { page, devtools } = await asking();
    const text = textOf(page);
    await text.fill(`${how}: ${LONG}`);
    await text.press('End');
    await type(page, devtools);
    const written = `${how}: ${LONG}${WORDS}`;
    expect(await text.inputValue()).toBe(written);
    await goOn(page);
    await nameOf(page).focus();
    await type(page, devtools);
    expect(await nameOf(page).inputValue()).toBe(WORDS);
    await nameOf(page).fill('');
    await send(page);
    expect(arrived()).toContain(written);
  },
);

test('letters that a keyboard gives in pieces stay so on the screen, and go in one piece', async () => {
  const { page } = await asking();
  const pieces = `Từng mảnh: ${WORDS}`.normalize('NFD');
  await textOf(page).focus();
  for (const letter of pieces) await page.keyboard.insertText(letter);
  expect(await textOf(page).inputValue()).toBe(pieces);
  await goOn(page);
  await send(page);
  expect(arrived()).toContain(pieces.normalize('NFC'));
});

test('Return that ends a composed word neither goes on nor sends; in a text it is a new line', async () => {
  const { page, devtools } = await asking();
  await textOf(page).focus();
  await composing(devtools, 'Đườ');
  await commit(devtools, 'Đường');
  await pressReturn(devtools, 13);
  await page.keyboard.type('sá');
  expect(await textOf(page).inputValue()).toBe('Đường\nsá');
  await goOn(page);

  const summary = page.getByRole('group', { name: 'Có chỗ cần sửa' });
  await nameOf(page).focus();
  await composing(devtools, 'La');
  await pressReturn(devtools, 13);
  await commit(devtools, 'Lân');
  await pressReturn(devtools, 229);
  await page.waitForTimeout(300);
  expect(await summary.count()).toBe(0);
  expect(await nameOf(page).inputValue()).toBe('Lân');
  // Any other Return is a press on the button: age and consent are missing.
  await pressReturn(devtools, 13);
  await summary.waitFor();
  expect(arrived()).not.toContain('Đường\nsá');
});

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { heading, openPanel } from './citizen';
import { snippetFor } from './host';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };
const NAME = 'Hỏi đáp · Góp ý';
/** A page of some length, with things of its own to press above and below. */
const ARTICLE = `<button>Tìm kiếm</button><p style="height:2000px">Bài viết</p><button>Lên đầu trang</button>`;

async function comeTo(viewport: { width: number; height: number }, around = ARTICLE, setting = '') {
  const { page, context } = await world.visitor({ viewport });
  onTestFinished(() => context.close());
  const snippet = snippetFor(world.network.origin).replace('<script', `<script ${setting}`);
  await page.goto(world.host.put('/frame', { body: snippet + around }));
  await page.locator('gop-y .launcher').waitFor({ state: 'attached' });
  return page;
}

const launcherOf = (page: Page) => page.locator('gop-y .launcher');
const ownButton = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** The words of what has the focus, in the page or in the panel. */
const focusedIn = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: inPage } = document;
    const focused = inPage?.shadowRoot?.activeElement ?? inPage;
    return focused === document.body ? 'the page' : (focused?.textContent ?? '').trim();
  });
const hasFocus = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.matches(':focus'));

test.for([PHONE, DESK, { width: 320, height: 568 }])(
  'at $width the launcher is a button with words, no smaller than 48 pixels, that says whether the dialog is open',
  async (viewport) => {
    const page = await comeTo(viewport);
    const launcher = launcherOf(page);
    expect(await launcher.evaluate(({ tagName }) => tagName)).toBe('BUTTON');
    expect((await launcher.innerText()).trim()).toBe(NAME);
    const { width = 0, height = 0 } = (await launcher.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
    expect(await launcher.getAttribute('aria-haspopup')).toBe('dialog');
    expect(await launcher.getAttribute('aria-expanded')).toBe('false');
    await openPanel(page);
    expect(await launcher.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await launcher.getAttribute('aria-expanded')).toBe('false');
  },
);

test('on a phone Tab never leaves the sheet', async () => {
  const page = await comeTo(PHONE);
  await openPanel(page);
  const visited = new Set<string>();
  for (let n = 0; n < 40; n += 1) {
    await page.keyboard.press('Tab');
    visited.add(await focusedIn(page));
  }
  expect(visited).toContain('Đóng');
  // Between the last control and the first the focus is the browser's own for a moment.
  for (const words of ['Tìm kiếm', 'Lên đầu trang', NAME]) expect(visited).not.toContain(words);
});

test('on a phone the page neither scrolls behind the sheet nor has jumped when that is closed', async () => {
  const page = await comeTo(PHONE);
  await page.evaluate(() => scrollTo(0, 500));
  await openPanel(page);
  const scrolled = () => page.evaluate(() => scrollY);
  expect(await scrolled()).toBe(500);
  // Over the dark rest of the page, over the bar, and over words that have no more to scroll.
  for (const y of [10, 110, 500]) {
    await page.mouse.move(180, y);
    await page.mouse.wheel(0, 300);
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(200);
  }
  expect(await scrolled()).toBe(500);
  await page.keyboard.press('Escape');
  expect(await scrolled()).toBe(500);
  // It is the page's again.
  await page.mouse.wheel(0, 300);
  await expect.poll(scrolled).toBe(800);
});

test.for([
  [{ width: 599, height: 740 }, true],
  [{ width: 900, height: 499 }, true],
  [{ width: 600, height: 500 }, false],
] as const)('at %o the panel is modal: %s', async ([viewport, modal]) => {
  const page = await comeTo(viewport);
  await openPanel(page);
  expect(await page.getByRole('dialog').evaluate((dialog) => dialog.matches(':modal'))).toBe(modal);
});

test('at a desk the page stays usable beside the card, which is not called modal', async () => {
  const page = await comeTo(DESK);
  await openPanel(page);
  const dialog = page.getByRole('dialog');
  expect(await dialog.getAttribute('aria-modal')).toBeNull();
  expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(false);
  await ownButton(page, 'Tìm kiếm').click();
  expect(await focusedIn(page)).toBe('Tìm kiếm');
  expect(await dialog.isVisible()).toBe(true);
});

test('at a desk Tab goes from the end of the page into the card, where the launcher was, and back', async () => {
  const page = await comeTo(DESK);
  await ownButton(page, 'Lên đầu trang').focus();
  await page.keyboard.press('Tab');
  expect(await hasFocus(page, 'gop-y .launcher')).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await ownButton(page, 'Lên đầu trang').focus();
  await page.keyboard.press('Tab');
  expect(await focusedIn(page)).toBe('Đóng');
  await page.keyboard.press('Shift+Tab');
  expect(await focusedIn(page)).toBe('Lên đầu trang');
});

test.for([PHONE, DESK])('opened at $width, and once more, the focus is on the title', async (viewport) => {
  const page = await comeTo(viewport);
  for (const _ of ['opened', 'opened again']) {
    await openPanel(page);
    await expect.poll(() => hasFocus(page, 'gop-y h2')).toBe(true);
    expect(await page.getByRole('dialog').getAttribute('tabindex')).toBeNull();
    await page.keyboard.press('Escape');
  }
});

const WAYS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['the close button', (page) => ownButton(page, 'Đóng').click()],
  // What Android's Back becomes: the browser asks the dialog to close, as script may ask it.
  [
    'the Back gesture',
    (page) =>
      page
        .getByRole('dialog')
        .evaluate((dialog) => (dialog as HTMLElement & { requestClose(): void }).requestClose()),
  ],
];

test.for(WAYS)(
  'on a phone %s closes the sheet, and the focus is back on what opened it',
  async ([, leave]) => {
    const page = await comeTo(PHONE);
    for (const opener of [launcherOf(page), page.getByRole('link', { name: NAME })]) {
      await opener.click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
      await leave(page);
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await opener.evaluate((element) => element.matches(':focus'))).toBe(true);
    }
  },
);

test('at a desk Escape and the close button close the card, and the focus is back on the launcher', async () => {
  const page = await comeTo(DESK);
  for (const [, leave] of WAYS.slice(0, 2)) {
    await openPanel(page);
    await leave(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await hasFocus(page, 'gop-y .launcher')).toBe(true);
  }
});

test.for([
  [PHONE, '', NAME],
  [DESK, '', NAME],
  [PHONE, 'data-launcher="none"', 'the page'],
  [DESK, 'data-launcher="none"', 'the page'],
] as const)(
  'when what opened it is gone, closing at %o with the setting “%s” gives the focus to: %s',
  async ([viewport, setting, expected]) => {
    const page = await comeTo(viewport, ARTICLE, setting);
    const link = page.getByRole('link', { name: NAME });
    await link.click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await link.evaluate((element) => element.remove());
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => focusedIn(page)).toBe(expected);
  },
);

test('when what opened it is hidden, as in a menu that has closed, closing gives the focus to the launcher', async () => {
  const page = await comeTo(PHONE);
  const link = page.getByRole('link', { name: NAME });
  await link.evaluate((element) =>
    element.addEventListener('click', () => element.toggleAttribute('hidden')),
  );
  await link.click();
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => hasFocus(page, 'gop-y .launcher')).toBe(true);
});

test.for([PHONE, DESK])(
  'at $width Escape in the middle of a word that is composed does not close the panel; the next one does',
  async (viewport) => {
    const page = await comeTo(viewport);
    await openPanel(page);
    await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
    const text = page.getByLabel('Nội dung câu hỏi');
    await text.click();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'Đươ', selectionStart: 3, selectionEnd: 3 });
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await session.send('Input.insertText', { text: 'Đường' });
    expect(await text.inputValue()).toBe('Đường');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  },
);

test.for([PHONE, DESK])(
  'at $width Escape in an open list of choices closes the list and not the panel',
  async (viewport) => {
    const page = await comeTo(viewport);
    await openPanel(page);
    await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
    const list = page.locator('gop-y select');
    await list.focus();
    await page.keyboard.press('Space');
    expect(await list.evaluate((element) => element.matches(':open'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await list.evaluate((element) => element.matches(':open'))).toBe(false);
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(await list.evaluate((element) => element.matches(':focus'))).toBe(true);
  },
);

test('from screen to screen the new title has the focus, nothing is said beside it, and Back finds the answers', async () => {
  const page = await comeTo(PHONE);
  await openPanel(page);
  const said = await page.evaluateHandle(() => {
    const words: string[] = [];
    const region = document.querySelector('gop-y > [aria-live]') as Element;
    new MutationObserver(() => words.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return words;
  });
  const stands = (title: string | RegExp) =>
    expect.poll(() => heading(page, title).evaluate((element) => element.matches(':focus'))).toBe(true);
  const back = () => ownButton(page, 'Quay lại').click();
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  await stands('Hỏi hoặc phản ánh');
  await page.getByLabel('Nội dung câu hỏi').fill('Bao giờ sửa cầu?');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await stands('Việc gì, ở đâu?');
  await page.getByLabel('Không rõ, nhờ cơ quan chuyển giúp').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await stands(/^Để lại cách liên hệ/);
  await back();
  await stands('Việc gì, ở đâu?');
  expect(await page.getByLabel('Không rõ, nhờ cơ quan chuyển giúp').isChecked()).toBe(true);
  await back();
  await stands('Hỏi hoặc phản ánh');
  expect(await page.getByLabel('Nội dung câu hỏi').inputValue()).toBe('Bao giờ sửa cầu?');
  // Longer than it takes to say something.
  await page.waitForTimeout(400);
  expect(await said.jsonValue()).toEqual([]);
});

test('the panel says its language, also on a page in another, and leaves the page its own and its title', async () => {
  const { page, context } = await world.visitor();
  onTestFinished(() => context.close());
  const body = snippetFor(world.network.origin).replace('<script', '<script data-lang="vi"');
  await page.goto(world.host.put('/frame-in-english', { body, lang: 'en' }));
  await launcherOf(page).waitFor();
  const langs = () =>
    page.evaluate(() => [
      document.documentElement.lang,
      document.querySelector('gop-y')?.lang,
      document.title,
    ]);
  expect(await langs()).toEqual(['en', 'vi', 'Cổng thông tin']);
  await openPanel(page);
  expect(await langs()).toEqual(['en', 'vi', 'Cổng thông tin']);
});

test('a panel that stands open becomes a sheet where zoom leaves no room for a card, and a card again, with word and focus in place', async () => {
  const page = await comeTo(DESK);
  await openPanel(page);
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  const text = page.getByLabel('Nội dung câu hỏi');
  await text.fill('Bao giờ sửa cầu?');
  const dialog = page.getByRole('dialog');
  const isModal = () => dialog.evaluate((element) => element.matches(':modal'));
  // 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await expect.poll(isModal).toBe(true);
  const { x = -1, width = 0 } = (await dialog.boundingBox()) ?? {};
  expect([x, width]).toEqual([0, 320]);
  expect(await text.inputValue()).toBe('Bao giờ sửa cầu?');
  expect(await text.evaluate((field) => field.matches(':focus'))).toBe(true);
  // At 200 % it is as wide as a card needs, and too low for one; a phone's keyboard goes down where the focus leaves.
  const blurs = await text.evaluateHandle((field) => {
    const left: string[] = [];
    field.addEventListener('blur', ({ type }) => left.push(type));
    return left;
  });
  await page.setViewportSize({ width: 640, height: 400 });
  await page.waitForTimeout(200);
  expect(await isModal()).toBe(true);
  expect(await blurs.jsonValue()).toEqual([]);
  await page.setViewportSize(DESK);
  await expect.poll(isModal).toBe(false);
  expect(await dialog.isVisible()).toBe(true);
  expect(await text.evaluate((field) => field.matches(':focus'))).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

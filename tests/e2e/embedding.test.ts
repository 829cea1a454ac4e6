import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, heading, openPanel } from './citizen';
import { consoleOf, isError, isOurs } from './console';
import { hold } from './hold';
import { snippetFor } from './host';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('a panel file that was tampered with does not run; the launcher says so and the link still leads on', async () => {
  const { page, context } = await world.visitor();
  world.network.tamper('gop-y-panel.vi.js', (body) => `document.title = 'đã bị sửa';${body}`);
  await page.goto(world.host.put('/tampered', { body: snippetFor(world.network.origin) }));
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.getByRole('button', { name: 'Chưa mở được. Bấm để thử lại' }).waitFor();
  expect(await page.title()).toBe('Cổng thông tin');

  await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.waitForURL(`${world.network.origin}/ha-may`);
  await page.goto(`${world.host.origin}/tampered`);
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.getByRole('button', { name: 'Chưa mở được. Bấm để thử lại' }).waitFor();

  world.network.tamper('gop-y-panel.vi.js', (body) => body);
  await page.getByRole('button', { name: 'Chưa mở được. Bấm để thử lại' }).click();
  await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
  await context.close();

  const other = await world.visitor();
  world.network.tamper('gop-y.js', (body) => `document.title = 'đã bị sửa';${body}`);
  await other.page.goto(world.host.put('/tampered-too', { body: snippetFor(world.network.origin) }));
  await other.page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
  await other.page.waitForURL(`${world.network.origin}/ha-may`);
  await other.page.getByLabel('Nội dung câu hỏi').waitFor();
  world.network.tamper('gop-y.js', (body) => body);
  await other.context.close();
});

test('an inline form whose file does not come leaves a button that tries again', async () => {
  const { page, context } = await world.visitor();
  world.network.tamper('gop-y-panel.vi.js', (body) => `;${body}`);
  const body = `<gop-y view="ask"></gop-y>${snippetFor(world.network.origin)}`;
  await page.goto(world.host.put('/inline-tampered', { body }));
  const again = page.getByRole('button', { name: 'Chưa mở được. Bấm để thử lại' });
  await again.waitFor();
  // What it opens is no dialog.
  expect(await again.getAttribute('aria-haspopup')).toBeNull();
  world.network.tamper('gop-y-panel.vi.js', (original) => original);
  await again.press('Enter');
  await page.getByLabel('Nội dung câu hỏi').waitFor();
  expect(await again.count()).toBe(0);
  // The button that had the focus is gone; the form that took its place has it.
  expect(await heading(page, 'Hỏi hoặc phản ánh').evaluate((title) => title.matches(':focus'))).toBe(true);
  await context.close();
});

test('the link opens the panel, Escape closes it, the focus is back on the link and the words are still there', async () => {
  const { page, context } = await world.visitor();
  await page.goto(world.host.put('/link', { body: snippetFor(world.network.origin) }));
  const launcher = page.getByRole('button', { name: 'Hỏi đáp · Góp ý', expanded: false });
  await launcher.waitFor();
  expect(await launcher.getAttribute('aria-haspopup')).toBe('dialog');
  const link = page.getByRole('link', { name: 'Hỏi đáp · Góp ý' });
  await link.click();
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  await page.getByLabel('Nội dung câu hỏi').fill('Một câu viết dở');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await link.click();
  expect(await page.getByLabel('Nội dung câu hỏi').inputValue()).toBe('Một câu viết dở');
  await context.close();
});

test('beside a picture named currentScript it reads its own tag, not one that was slipped in before', async () => {
  const { page, context } = await world.visitor();
  const decoy =
    '<script type="text/plain" data-endpoint="https://elsewhere.example/v1/x" src="/gop-y.js"></script>';
  const body = `<img name="currentScript" alt="">${decoy}${snippetFor(world.network.origin)}`;
  await page.goto(world.host.put('/decoy', { body }));
  await openPanel(page);
  await ask(page, 'Trang có ảnh tên currentScript');
  await heading(page, 'Đã nhận câu hỏi').waitFor();
  await context.close();
});

test('a snippet without its endpoint is named for what it lacks, and beside a whole one it is that one', async () => {
  const { page, context } = await world.visitor();
  const lines = consoleOf(page, isOurs);
  const good = snippetFor(world.network.origin);
  const lacking = good.replace(/data-endpoint="[^"]*"/, '');
  await page.goto(world.host.put('/lacking', { body: lacking }));
  await expect
    .poll(() => lines)
    .toEqual(['[gop-y] data-endpoint="" must be an https address without ? or #']);
  await page.goto(world.host.put('/lacking-and-whole', { body: lacking + good }));
  await openPanel(page);
  expect(await page.locator('gop-y').count()).toBe(1);
  expect(lines).toHaveLength(1);
  await context.close();
});

test('from a view that a link named, the way back leads to the first screen, and the launcher keeps it', async () => {
  const { page, context } = await world.visitor();
  const snippet = snippetFor(world.network.origin).replace('data-gop-y', 'data-gop-y="ask"');
  await page.goto(world.host.put('/named', { body: snippet }));
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
  await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.getByLabel('Nội dung câu hỏi').fill('Viết dở');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).click();
  expect(await page.getByLabel('Nội dung câu hỏi').inputValue()).toBe('Viết dở');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await page.getByRole('button', { name: /^Cho ý kiến/ }).waitFor();
  await context.close();
});

test('a snippet whose file is gone does not silence the same one after it', async () => {
  const { page, context } = await world.visitor();
  const lines = consoleOf(page, isOurs);
  const good = snippetFor(world.network.origin);
  await page.route('**/gop-y.js?gone', (route) => route.abort());
  await page.goto(world.host.put('/stale', { body: good.replace('gop-y.js', 'gop-y.js?gone') + good }));
  await openPanel(page);
  expect(lines).toEqual([]);
  await context.close();
});

test('of two snippets with different endpoints the first on the page counts, also when the other comes sooner', async () => {
  const { page, context } = await world.visitor();
  const pageErrors: Error[] = [];
  const lines = consoleOf(page, isOurs);
  page.on('pageerror', (error) => pageErrors.push(error));
  const { origin } = world.network;
  const second = snippetFor(origin).replace('/v1/ha-may', '/v1/khac');
  const release = await hold(page, '**/gop-y.js?held');
  await page.goto(
    world.host.put('/twice', { body: snippetFor(origin).replace('gop-y.js', 'gop-y.js?held') + second }),
    { waitUntil: 'commit' },
  );
  const ignored = '[gop-y] a second data-endpoint is ignored: the first snippet on the page counts';
  await expect.poll(() => lines).toEqual([ignored]);
  expect(await page.locator('gop-y').count()).toBe(0);
  release();
  await openPanel(page);
  expect(await page.locator('gop-y').count()).toBe(1);
  expect(world.network.requests.map(({ path }) => path)).not.toContain('/v1/khac/portal.json');
  expect(lines).toEqual([ignored]);
  expect(pageErrors).toEqual([]);
  await context.close();
});

test('a snippet that runs again, as when a portal swaps its body, fills what is new there and adds and says nothing else', async () => {
  const { page, context } = await world.visitor();
  const lines = consoleOf(page);
  await page.goto(world.host.put('/again', { body: snippetFor(world.network.origin) }));
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
  await page.evaluate(async () => {
    const old = document.querySelector('script') as HTMLScriptElement;
    const article = document.createElement('div');
    article.dataset.gopY = 'ask';
    document.body.append(article);
    const again = document.createElement('script');
    for (const { name, value } of Array.from(old.attributes)) again.setAttribute(name, value);
    const loaded = new Promise((resolve) => {
      again.onload = resolve;
    });
    old.replaceWith(again);
    await loaded;
  });
  expect(await page.locator('gop-y:not([view])').count()).toBe(1);
  await page.locator('div').getByLabel('Nội dung câu hỏi').waitFor();
  expect(lines).toEqual([]);
  await context.close();
});

test('a view that does not exist is named and shows nothing; the link still opens the panel', async () => {
  const { page, context } = await world.visitor({ viewport: { width: 390, height: 740 } });
  const lines = consoleOf(page);
  const body = `<gop-y view="vote"></gop-y>${snippetFor(world.network.origin)}`;
  await page.goto(world.host.put('/views', { body }));
  await expect.poll(() => page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).count()).toBe(1);
  expect(lines).toEqual(['[gop-y] view="vote" must be ask follow consult']);
  await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await context.close();
});

test('a link to what the webmaster left out of data-views opens what is offered', async () => {
  const { page, context } = await world.visitor();
  const snippet = snippetFor(world.network.origin)
    .replace('data-gop-y', 'data-gop-y="consult"')
    .replace('<script', '<script data-views="ask"');
  await page.goto(world.host.put('/left-out', { body: snippet }));
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
  await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.getByLabel('Nội dung câu hỏi').waitFor();
  await context.close();
});

test('where asking is all there is, a link to it shows no way back to the same form', async () => {
  const { page, context } = await world.visitor();
  const snippet = snippetFor(world.network.origin)
    .replace('data-gop-y', 'data-gop-y="ask"')
    .replace('<script', '<script data-views="ask"');
  await page.goto(world.host.put('/only-ask', { body: snippet }));
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
  await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.getByLabel('Nội dung câu hỏi').waitFor();
  expect(await page.getByRole('button', { name: 'Quay lại' }).count()).toBe(0);
  await context.close();
});

test('what is said on a phone is heard although the panel there silences the rest of the page', async () => {
  const { page, context } = await world.visitor({ viewport: { width: 360, height: 740 } });
  await page.goto(world.host.put('/heard', { body: snippetFor(world.network.origin) }));
  await openPanel(page);
  const devtools = await context.newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const live = nodes.filter(({ properties }) =>
    properties?.some(({ name, value }) => name === 'live' && value.value === 'polite'),
  );
  expect(live.map(({ ignored }) => ignored)).toEqual([false]);
  await context.close();
});

test('a button of the page under the launcher shows; from it Tab comes to the launcher, which then shows again', async () => {
  const { page, context } = await world.visitor();
  const body =
    snippetFor(world.network.origin) +
    '<button style="position:fixed;right:20px;bottom:20px" onclick="this.textContent=`Đã lên`">Lên đầu trang</button>';
  await page.goto(world.host.put('/under', { body }));
  const launcher = page.getByRole('button', { name: 'Hỏi đáp · Góp ý' });
  await launcher.waitFor();
  const opacity = () => launcher.evaluate((button) => getComputedStyle(button).opacity);
  await page.getByRole('button', { name: 'Lên đầu trang' }).focus();
  expect(await opacity()).toBe('0');
  await page.keyboard.press('Tab');
  expect(await launcher.evaluate((button) => button.matches(':focus'))).toBe(true);
  expect(await opacity()).toBe('1');
  await page.keyboard.press('Shift+Tab');
  expect(await opacity()).toBe('0');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  expect(await opacity()).toBe('1');
  // It can be pressed too, and so can the open card, whatever has the focus in the page.
  await launcher.click();
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  const own = page.getByRole('button', { name: 'Lên đầu trang' });
  await own.focus();
  await page.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await own.focus();
  await own.click();
  await page.getByRole('button', { name: 'Đã lên' }).waitFor();
  await context.close();
});

test('a region of the page that is as high as the window leaves the launcher where it is', async () => {
  const { page, context } = await world.visitor();
  const body = `<main tabindex="-1">${'Tin dài.<br>'.repeat(200)}</main>${snippetFor(world.network.origin)}`;
  await page.goto(world.host.put('/region', { body }));
  const launcher = page.getByRole('button', { name: 'Hỏi đáp · Góp ý' });
  await launcher.waitFor();
  await page.getByRole('main').focus();
  await page.keyboard.press('PageDown');
  expect(await launcher.evaluate((button) => getComputedStyle(button).opacity)).toBe('1');
  await context.close();
});

test('a control of a form in the text shows wherever Tab comes to it, though the launcher stood over it', async () => {
  const { page, context } = await world.visitor({ viewport: { width: 320, height: 640 } });
  const body = `<p>${'Tin dài.<br>'.repeat(40)}</p><gop-y view="ask"></gop-y>${snippetFor(world.network.origin)}`;
  await page.goto(world.host.put('/under-a-form', { body }));
  await page.locator('gop-y[view]').scrollIntoViewIfNeeded();
  await page.getByLabel('Nội dung câu hỏi').waitFor();
  // From here on nothing scrolls: the page hears of no step from control to control.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.getByLabel('Nội dung câu hỏi').focus();
  const launcher = page.getByRole('button', { name: 'Hỏi đáp · Góp ý' });
  /** Whether what has the focus lies under the launcher, and whether that shows. */
  const look = () =>
    launcher.evaluate((button) => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      const a = button.getBoundingClientRect();
      const b = (focused ?? button).getBoundingClientRect();
      const isOver =
        focused !== button && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      return { isOver, shows: getComputedStyle(button).opacity === '1' };
    });
  let under = 0;
  const isAtIt = () => launcher.evaluate((button) => button.matches(':focus'));
  for (await page.keyboard.press('Tab'); !(await isAtIt()); await page.keyboard.press('Tab')) {
    await expect.poll(async () => (({ isOver, shows }) => isOver && shows)(await look())).toBe(false);
    if ((await look()).isOver) under++;
  }
  expect(under).toBeGreaterThan(0);
  await context.close();
});

test('opened by the page itself, closing gives the focus back to where it was', async () => {
  const { page, context } = await world.visitor();
  const body = `<button>Mục lục</button>${snippetFor(world.network.origin).replace('<script', '<script data-launcher="none"')}`;
  await page.goto(world.host.put('/own-button', { body }));
  await page.waitForFunction(() => customElements.get('gop-y'));
  await page.getByRole('button', { name: 'Mục lục' }).focus();
  await page.evaluate(() => (document.querySelector('gop-y') as HTMLElement & { open(): unknown }).open());
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await page.keyboard.press('Escape');
  const button = page.getByRole('button', { name: 'Mục lục' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await context.close();
});

test('the auto theme sees a style sheet that comes later than the script', async () => {
  const { page, context } = await world.visitor({ colorScheme: 'dark' });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/late.css', async (route) => {
    await held;
    await route.fulfill({ contentType: 'text/css', body: ':root { color-scheme: dark }' });
  });
  const snippet = snippetFor(world.network.origin).replace('<script', '<script data-theme="auto"');
  const url = world.host.put('/late', { body: `${snippet}<link rel="stylesheet" href="/late.css">` });
  await page.goto(url, { waitUntil: 'commit' });
  // Asked by evaluating: while a sheet is awaited the page draws no frame, and a locator waits for one.
  const theme = () => page.evaluate(() => document.querySelector('gop-y')?.getAttribute('theme'));
  await expect.poll(theme).toBe('light');
  release();
  await expect.poll(theme).toBe('dark');
  await context.close();
});

test.for([
  ['<meta name="color-scheme" content="light dark">', 'dark'],
  ['<meta name="color-scheme" content="light dark"><style>:root { color-scheme: light }</style>', 'light'],
  ['', 'light'],
] as const)(
  'on a dark device the auto theme follows the page’s own scheme: %s gives %s',
  async ([head, theme]) => {
    const { page, context } = await world.visitor({ colorScheme: 'dark' });
    const body = head + snippetFor(world.network.origin).replace('<script', '<script data-theme="auto"');
    await page.goto(world.host.put('/auto', { body }));
    await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
    expect(await page.locator('gop-y').getAttribute('theme')).toBe(theme);
    await context.close();
  },
);

test('on a page that runs from right to left the panel does not', async () => {
  const { page, context } = await world.visitor();
  const body = `<style>* { direction: rtl }</style>${snippetFor(world.network.origin)}`;
  await page.goto(world.host.put('/rtl', { body }));
  await openPanel(page);
  const dialog = page.getByRole('dialog');
  expect(await dialog.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  await context.close();
});

test('an endpoint that does not know the portal is named in the console, and so is one that does not take this page', async () => {
  const { page, context } = await world.visitor();
  const lines = consoleOf(page, isOurs);
  const { origin } = world.network;
  const body = snippetFor(origin).replace('/v1/ha-may', '/v1/khong-co');
  await page.goto(world.host.put('/wrong-portal', { body }));
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).click();
  const said = `[gop-y] ${origin}/v1/khong-co/portal.json: 404 not-found`;
  await expect.poll(() => lines).toContain(said);
  await context.close();

  const stranger = await world.visitor();
  const strangersLines = consoleOf(stranger.page);
  const url = world.host.put('/stranger', { body: snippetFor(origin) });
  // The same page under a name that the collector has not been told.
  await stranger.page.goto(url.replace('localhost', '127.0.0.1'));
  await openPanel(stranger.page);
  await ask(stranger.page, 'Trang này có được gửi không?');
  await heading(stranger.page, 'Đã lưu trên máy này, chưa gửi').waitFor();
  expect(strangersLines).toContain(
    `[gop-y] ${origin}/v1/ha-may/submissions: 403 origin-not-listed, no valid receipt, will be sent again`,
  );
  await stranger.context.close();
});

test('a page view costs one file, no cookie and no global; panel and outbox come when the pointer is near', async () => {
  const { page, context } = await world.visitor();
  world.network.requests.length = 0;
  await page.goto(world.host.put('/plain', { body: '' }));
  const globals = await page.evaluate(() => Object.getOwnPropertyNames(window));
  await page.goto(world.host.put('/light', { body: snippetFor(world.network.origin) }));
  const launcher = page.getByRole('button', { name: 'Hỏi đáp · Góp ý' });
  await launcher.waitFor();
  await page.waitForLoadState('networkidle');
  expect(world.network.requests.map(({ path }) => path.split('?')[0]?.split('/').pop())).toEqual([
    'gop-y.js',
  ]);
  await launcher.hover();
  await expect
    .poll(() => world.network.requests.map(({ path }) => path.split('?')[0]?.split('/').pop()).sort())
    .toEqual(['gop-y-outbox.js', 'gop-y-panel.vi.js', 'gop-y.js']);
  const after = await page.evaluate(() => Object.getOwnPropertyNames(window));
  expect(after.filter((name) => !globals.includes(name))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('a setting that cannot be used gives one clear line and the page goes on', async () => {
  const { page, context } = await world.visitor();
  const errors = consoleOf(page, isError);
  const body = snippetFor(world.network.origin).replace(
    /data-endpoint="[^"]*"/,
    'data-endpoint="http://example.vn/v1"',
  );
  await page.goto(world.host.put('/bad', { body }));
  await expect.poll(() => errors).toHaveLength(1);
  expect(errors[0]).toContain('[gop-y] data-endpoint="http://example.vn/v1"');
  expect(await page.getByRole('heading', { name: 'Cổng thông tin' }).isVisible()).toBe(true);
  await context.close();
});

test('on an English page everything is English, on a phone the panel is a modal sheet', async () => {
  const { page, context } = await world.visitor({ locale: 'en-GB', viewport: { width: 360, height: 740 } });
  await page.goto(world.host.put('/en', { body: snippetFor(world.network.origin), lang: 'en' }));
  await openPanel(page, 'Ask · Have your say');
  await page.getByRole('button', { name: /^Ask or report/ }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  const summary = page.getByRole('group', { name: 'There is a problem' });
  expect(await summary.evaluate((element) => element.matches(':focus'))).toBe(true);
  await summary.getByRole('link', { name: 'Enter your question' }).click();
  expect(await page.getByLabel('Your question').evaluate((element) => element.matches(':focus'))).toBe(true);
  expect(await page.getByRole('dialog').evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
  await page.getByLabel('Your question').fill('When is the market open?');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Not sure, please pass it on').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Send question' }).click();
  await heading(page, 'Question received').waitFor();
  await context.close();
});

test('closed or destroyed while its files are still coming, it does not open afterwards and reports no failure', async () => {
  const { page, context } = await world.visitor();
  const errors = consoleOf(page, isError);
  const url = world.host.put('/hasty', { body: snippetFor(world.network.origin) });
  const openAnd = async (end: 'close' | 'destroy') => {
    await page.goto(url);
    await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
    return page.evaluate(async (name) => {
      type Gopy = HTMLElement & { open(): Promise<boolean>; close(): void; destroy(): void };
      const element = document.querySelector('gop-y') as Gopy;
      const opening = element.open();
      element[name]();
      return opening;
    }, end);
  };
  expect(await openAnd('close')).toBe(true);
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expect(await openAnd('destroy')).toBe(false);
  expect(await page.locator('gop-y').count()).toBe(0);
  const openedLater = await page.evaluate(async () => {
    type Gopy = HTMLElement & { open(): Promise<boolean>; destroy(): void };
    const element = document.createElement('gop-y') as Gopy;
    document.body.appendChild(element);
    element.destroy();
    return element.open();
  });
  expect(openedLater).toBe(false);
  expect(await page.locator('gop-y').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('the snippet of the build is the one tag of the design: version, hash, endpoint', () => {
  expect(readFileSync('dist/snippet.html', 'utf8')).toMatch(
    /<script async src="https:\/\/HOST\/gop-y\/[\w.-]+\/gop-y\.js" integrity="sha384-[\w+/=]{64}" crossorigin="anonymous"/,
  );
});

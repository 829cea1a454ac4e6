import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { channelsOf, contrast } from '../contrast';
import { openPanel } from './citizen';
import { consoleOf } from './console';
import { snippetFor } from './host';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const LAUNCHER = 'Hỏi đáp · Góp ý';

/** As computed styles name them. */
const between = (one: string, other: string) => contrast(channelsOf(one), channelsOf(other));

const coloursOf = (page: Page, name: string) =>
  page.getByRole('button', { name }).evaluate((button) => {
    const { backgroundColor, color } = getComputedStyle(button);
    return { backgroundColor, color };
  });

async function comeTo(path: string, attributes: string, around = '') {
  const { page, context } = await world.visitor();
  const lines = consoleOf(page);
  const snippet = snippetFor(world.network.origin).replace('<script', `<script ${attributes}`);
  await page.goto(world.host.put(path, { body: around + snippet }));
  await page.getByRole('button', { name: LAUNCHER }).waitFor();
  return { page, context, lines };
}

test.for([
  ['a red that can be read stays', 'data-accent="#b3141a"', '', 'rgb(179, 20, 26)'],
  ['a yellow is made darker', 'data-accent="#ffd21f"', '', null],
  ['a grey of the dark theme is made lighter', 'data-accent="#444" data-theme="dark"', '', null],
  ['one of the style sheet is read there', '', '<style>gop-y { --gop-y-accent: gold }</style>', null],
  [
    'one that lets through is read',
    '',
    '<style>gop-y { --gop-y-accent: rgba(255, 255, 0, 0.9) }</style>',
    null,
  ],
  [
    'a mixed one is read',
    '',
    '<style>gop-y { --gop-y-accent: color-mix(in srgb, yellow, white) }</style>',
    null,
  ],
  [
    'so is one by a variable of the page',
    '',
    '<style>:root { --brand: lightgreen; --gop-y-accent: var(--brand) }</style>',
    null,
  ],
] as const)('the portal’s accent: %s', async ([, attributes, style, expected]) => {
  const { page, context, lines } = await comeTo('/accent', attributes, style);
  await expect
    .poll(async () => {
      const { backgroundColor, color } = await coloursOf(page, LAUNCHER);
      return between(backgroundColor, color);
    })
    .toBeGreaterThanOrEqual(4.5);
  const launcher = await coloursOf(page, LAUNCHER);
  // It is the portal's and not the widget's own blue.
  expect(launcher.backgroundColor).not.toBe('rgb(11, 79, 158)');
  expect(launcher.backgroundColor).not.toBe('rgb(140, 189, 245)');
  if (expected) expect(launcher.backgroundColor).toBe(expected);
  await openPanel(page);
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  expect(await coloursOf(page, 'Tiếp tục')).toEqual(launcher);
  const ground = await page.getByRole('dialog').evaluate((it) => getComputedStyle(it).backgroundColor);
  expect(between(launcher.backgroundColor, ground)).toBeGreaterThanOrEqual(4.5);
  expect(lines).toEqual([]);
  await context.close();
});

test('a colour that cannot be read from the style sheet gives way to the widget’s own', async () => {
  const style = '<style>gop-y { --gop-y-accent: oklch(0.97 0.2 110) }</style>';
  const { page, context } = await comeTo('/oklch', '', style);
  expect((await coloursOf(page, LAUNCHER)).backgroundColor).toBe('rgb(11, 79, 158)');
  await context.close();
});

test('a page that changes its <html> all the time is looked at once a frame, and is not changed back', async () => {
  const { page, context } = await comeTo('/restless', '');
  const { looks, writes } = await page.evaluate(async () => {
    let looks = 0;
    let writes = 0;
    const { getComputedStyle } = window;
    window.getComputedStyle = (...given) => {
      looks += 1;
      return getComputedStyle(...given);
    };
    new MutationObserver(() => {
      writes += 1;
      document.documentElement.dataset.seen = String(writes);
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['style'] });
    for (let n = 0; n < 300; n += 1) {
      document.documentElement.style.setProperty('--scroll', `${n}px`);
      await null;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    writes = 0;
    // Nobody changes anything any more: then nothing may go on by itself.
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { looks, writes };
  });
  expect(looks).toBeLessThan(20);
  expect(writes).toBe(0);
  await context.close();
});

test('a switch of the page’s own changes theme and accent with it', async () => {
  const { page, context } = await comeTo('/switch', 'data-theme="auto" data-accent="#b3141a"');
  const theme = () => page.locator('gop-y').getAttribute('theme');
  expect(await theme()).toBe('light');
  await page.evaluate(() => {
    document.documentElement.style.colorScheme = 'dark';
  });
  await expect.poll(theme).toBe('dark');
  const { backgroundColor, color } = await coloursOf(page, LAUNCHER);
  expect(between(backgroundColor, 'rgb(18, 24, 31)')).toBeGreaterThanOrEqual(4.5);
  expect(between(backgroundColor, color)).toBeGreaterThanOrEqual(4.5);
  await context.close();
});

test('without a launcher, and put into a page that is long there, the panel has theme and accent all the same', async () => {
  const { page, context } = await world.visitor();
  const [link = '', script = ''] = snippetFor(world.network.origin).split('\n<script');
  await page.goto(world.host.put('/late-dark', { body: link }));
  await page.evaluate(
    ([src, endpoint]) => {
      const tag = document.createElement('script');
      Object.assign(tag, { src });
      const settings = { endpoint, launcher: 'none', theme: 'dark', accent: '#b3141a' };
      for (const [name, value] of Object.entries(settings)) tag.setAttribute(`data-${name}`, value ?? '');
      document.body.append(tag);
    },
    [/src="([^"]*)"/.exec(script)?.[1], /data-endpoint="([^"]*)"/.exec(script)?.[1]],
  );
  await page.waitForFunction(() => customElements.get('gop-y'));
  await page.getByRole('link', { name: LAUNCHER }).click();
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  const ground = await page.getByRole('dialog').evaluate((it) => getComputedStyle(it).backgroundColor);
  expect(ground).toBe('rgb(18, 24, 31)');
  const accent = await page.locator('gop-y').evaluate((it) => it.style.getPropertyValue('--gop-y-safe'));
  expect(between(accent, ground)).toBeGreaterThanOrEqual(4.5);
  await context.close();
});

test('a portal may style launcher, panel and send button by their parts', async () => {
  const style = `<style>
    gop-y::part(launcher) { border-radius: 0 }
    gop-y::part(panel) { border-top-width: 7px }
    gop-y::part(submit) { text-transform: uppercase }
  </style>`;
  const { page, context } = await comeTo('/parts', 'data-views="ask"', style);
  const styleOf = (name: 'borderRadius' | 'textTransform', button: string) =>
    page.getByRole('button', { name: button }).evaluate((it, key) => getComputedStyle(it)[key], name);
  expect(await styleOf('borderRadius', LAUNCHER)).toBe('0px');
  await page.getByRole('button', { name: LAUNCHER }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { level: 2 }).waitFor();
  expect(await dialog.evaluate((it) => getComputedStyle(it).borderTopWidth)).toBe('7px');
  await page.getByLabel('Nội dung câu hỏi').fill('Nút gửi trông thế nào?');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByLabel('Không rõ, nhờ cơ quan chuyển giúp').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  expect(await styleOf('textTransform', 'Gửi câu hỏi')).toBe('uppercase');
  await context.close();
});

test('the launcher is lifted above what else stands in its corner', async () => {
  const style = '<style>gop-y { --gop-y-bottom: 88px }</style>';
  const { page, context } = await comeTo('/lifted', '', style);
  const box = await page.getByRole('button', { name: LAUNCHER }).boundingBox();
  expect(800 - ((box?.y ?? 0) + (box?.height ?? 0))).toBe(88);
  await context.close();
});

test('on paper the launcher and an open panel are not there', async () => {
  const { page, context } = await comeTo('/paper', '');
  await openPanel(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: LAUNCHER, includeHidden: true }).isVisible()).toBe(false);
  expect(await page.getByRole('dialog', { includeHidden: true }).isVisible()).toBe(false);
  await context.close();
});

/** Words of the panel in French that are not Vietnamese and say so, or are and do not. */
const wronglyClaimed = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('gop-y')?.shadowRoot;
    if (!root) throw new Error('no panel');
    const texts = document.createNodeIterator(root.querySelector('dialog') ?? root, NodeFilter.SHOW_TEXT);
    const wrong: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.textContent?.trim() ?? '';
      const lang = text.parentElement?.closest<HTMLElement>('[lang]')?.lang;
      const wanted = /[ăđơư\u1ea0-\u1ef9]/i.test(words) ? 'vi' : 'fr';
      if (/\p{L}{3}/u.test(words) && lang !== wanted) wrong.push(`${lang}: ${words}`);
    }
    return wrong;
  });

test('a language that the release lacks comes from the portal, with its own dates, and only once it is opened', async () => {
  const { page, context, lines } = await comeTo('/fr', 'data-lang="fr"');
  const asked = () => world.network.requests.filter(({ path }) => path.includes('/messages/')).length;
  world.network.requests.length = 0;
  expect(asked()).toBe(0);
  await page.getByRole('button', { name: LAUNCHER }).click();
  await page.getByRole('button', { name: /^Poser une question ou signaler/ }).click();
  expect(await page.locator('gop-y').getAttribute('lang')).toBe('fr');
  expect(await wronglyClaimed(page)).toEqual([]);
  await page.getByLabel('Votre question').fill('Quand le marché ouvre-t-il ?');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Je ne sais pas, merci de transmettre').check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('button', { name: 'Envoyer la question' }).click();
  await page.getByRole('heading', { name: 'Question reçue' }).waitFor();
  expect(await wronglyClaimed(page)).toEqual([]);
  expect(asked()).toBe(1);
  expect(lines).toEqual([]);
  const [question] = world.rows("select lang from questions where text like 'Quand le marché%'");
  expect(question).toEqual({ lang: 'fr' });
  await context.close();
});

test('a language that nobody has is Vietnamese, and a line names the file', async () => {
  const { page, context, lines } = await comeTo('/xx', 'data-lang="lo"');
  await openPanel(page);
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).waitFor();
  expect(await page.locator('gop-y').getAttribute('lang')).toBe('vi');
  expect(lines.filter((line) => line.startsWith('[gop-y]'))).toEqual([
    `[gop-y] ${world.network.origin}/v1/ha-may/messages/lo.json: 404 not-found`,
  ]);
  await context.close();
});

test('a phone’s keyboard covers neither the field that is written in nor the button after it, and nothing is zoomed', async () => {
  const { page, context } = await world.visitor({ viewport: { width: 360, height: 740 }, hasTouch: true });
  // No keyboard comes up in a headless browser: what it does to the page is what it tells the page.
  await page.addInitScript(() => {
    const seen = Object.assign(new EventTarget(), { height: 740, width: 360, offsetTop: 0, scale: 1 });
    Object.defineProperty(window, 'visualViewport', { value: seen });
  });
  await page.goto(world.host.put('/keyboard', { body: snippetFor(world.network.origin) }));
  await openPanel(page);
  await page.getByRole('button', { name: /^Hỏi hoặc phản ánh/ }).click();
  const text = page.getByLabel('Nội dung câu hỏi');
  expect(
    await text.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize)),
  ).toBeGreaterThanOrEqual(16);
  await text.fill('Bàn phím có che ô đang viết không?');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByLabel('Không rõ, nhờ cơ quan chuyển giúp').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  // The last field of the step: further down than what is left above a keyboard.
  const field = page.getByLabel('Địa chỉ email (không bắt buộc)');
  await field.focus();
  const visible = 300;
  await page.evaluate((height) => {
    Object.assign(window.visualViewport as object, { height });
    window.visualViewport?.dispatchEvent(new Event('resize'));
  }, visible);
  const within = async (what: typeof field) => {
    const box = await what.boundingBox();
    return box !== null && box.y >= 0 && box.y + Math.min(box.height, 48) <= visible;
  };
  await expect.poll(() => within(field)).toBe(true);
  expect((await page.getByRole('dialog').boundingBox())?.y).toBeGreaterThanOrEqual(0);
  const next = page.getByRole('button', { name: 'Gửi câu hỏi' });
  await next.scrollIntoViewIfNeeded();
  expect(await within(next)).toBe(true);
  await page.evaluate(() => {
    Object.assign(window.visualViewport as object, { height: 740 });
    window.visualViewport?.dispatchEvent(new Event('resize'));
  });
  await expect
    .poll(async () => {
      const box = await page.getByRole('dialog').boundingBox();
      return Math.round((box?.y ?? 0) + (box?.height ?? 0));
    })
    .toBe(740);
  await context.close();
});

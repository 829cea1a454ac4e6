import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, heading, openPanel } from './citizen';
import { snippetFor } from './host';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

type GopY = HTMLElement & { open(): Promise<boolean>; destroy(): void };

/** Counts what a script may leave behind on a page: listeners on what outlives an element, timers, observers. */
function countWhatStays(): void {
  const listening = new Map<string, Set<unknown>>();
  const timers = new Set<unknown>();
  const observers = new Set<unknown>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const outlives = (target: unknown) =>
    target === null || target === undefined || target === window || target === document
      ? 'page'
      : target === window.visualViewport
        ? 'viewport'
        : undefined;
  const listenersOf = (target: unknown, type: string) => {
    const key = `${outlives(target)} ${type}`;
    const all = listening.get(key) ?? new Set();
    return outlives(target) ? listening.set(key, all).get(key) : undefined;
  };
  EventTarget.prototype.addEventListener = function (type: string, ...rest: unknown[]) {
    listenersOf(this, type)?.add(rest[0]);
    return Reflect.apply(addEventListener, this ?? window, [type, ...rest]);
  };
  EventTarget.prototype.removeEventListener = function (type: string, ...rest: unknown[]) {
    listenersOf(this, type)?.delete(rest[0]);
    return Reflect.apply(removeEventListener, this ?? window, [type, ...rest]);
  };
  const { setTimeout: later, clearTimeout: cancel } = window;
  Object.assign(window, {
    setTimeout(work: () => void, ms?: number) {
      const timer = later(() => {
        timers.delete(timer);
        work();
      }, ms);
      timers.add(timer);
      return timer;
    },
    clearTimeout(timer: number) {
      timers.delete(timer);
      cancel(timer);
    },
  });
  for (const name of ['MutationObserver', 'IntersectionObserver'] as const) {
    const Observer = window[name] as unknown as new (...given: unknown[]) => MutationObserver;
    Object.assign(window, {
      [name]: class extends Observer {
        override observe(...given: unknown[]) {
          observers.add(this);
          Reflect.apply(super.observe, this, given);
        }
        override disconnect() {
          observers.delete(this);
          super.disconnect();
        }
      },
    });
  }
  Object.assign(window, {
    whatStays: () => ({
      listening: Array.from(listening).flatMap(([key, all]) => Array.from(all, () => key)),
      timers: timers.size,
      observers: observers.size,
    }),
  });
}

const NOTHING = { listening: [], timers: 0, observers: 0 };
const whatStays = (page: Page) =>
  page.evaluate(() => (window as unknown as { whatStays(): unknown }).whatStays());

test('destroyed after a question was asked, it leaves no listener, timer, observer, element or style', async () => {
  const { page, context } = await world.visitor();
  await page.addInitScript(countWhatStays);
  await page.goto(world.host.put('/destroyed', { body: snippetFor(world.network.origin) }));
  await openPanel(page);
  // The counting itself counts.
  expect(await whatStays(page)).not.toEqual(NOTHING);
  await ask(page, 'Có để lại gì trên trang không?');
  await heading(page, 'Đã nhận câu hỏi').waitFor();
  await page.evaluate(() => (document.querySelector('gop-y') as GopY).destroy());
  await expect.poll(() => whatStays(page), { timeout: 2000 }).toEqual(NOTHING);
  expect(
    await page.evaluate(() => ({
      elements: document.querySelectorAll('gop-y, gop-y-print, [data-gop-y] gop-y').length,
      styles: document.adoptedStyleSheets.length + document.querySelectorAll('style').length,
      scripts: document.querySelectorAll('script').length,
    })),
  ).toEqual({ elements: 0, styles: 0, scripts: 1 });
  await context.close();
});

test('destroyed in the middle of a question, also of one in an article and on a phone, it leaves nothing either', async () => {
  const { page, context } = await world.visitor({ viewport: { width: 360, height: 740 } });
  await page.addInitScript(countWhatStays);
  const body = `${snippetFor(world.network.origin)}<gop-y view="ask"></gop-y><gop-y view="follow"></gop-y>`;
  await page.goto(world.host.put('/destroyed-early', { body }));
  await page.getByLabel('Nội dung câu hỏi').first().fill('Đang viết thì trang gỡ biểu mẫu');
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await page.evaluate(() => {
    for (const element of Array.from(document.querySelectorAll<GopY>('gop-y'))) element.destroy();
  });
  await expect.poll(() => whatStays(page), { timeout: 2000 }).toEqual(NOTHING);
  await context.close();
});

test('destroyed while its files are still coming it leaves nothing and starts nothing', async () => {
  const { page, context } = await world.visitor();
  await page.addInitScript(countWhatStays);
  await page.goto(world.host.put('/hasty-destroyed', { body: snippetFor(world.network.origin) }));
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
  expect(
    await page.evaluate(async () => {
      const element = document.querySelector('gop-y') as GopY;
      const opening = element.open();
      element.destroy();
      return opening;
    }),
  ).toBe(false);
  await page.waitForLoadState('networkidle');
  await expect.poll(() => whatStays(page), { timeout: 2000 }).toEqual(NOTHING);
  await context.close();
});

test('a hundred forms that come and go with their article leave no node, listener or growing heap', async () => {
  const { page, context } = await world.visitor();
  const body = `${snippetFor(world.network.origin)}<article></article>`;
  await page.goto(world.host.put('/hundred', { body }));
  const comeAndGo = (times: number) =>
    page.evaluate(async (count) => {
      const article = document.querySelector('article') as HTMLElement;
      for (let n = 0; n < count; n += 1) {
        const form = document.createElement('gop-y') as GopY;
        form.setAttribute('view', n % 2 ? 'follow' : 'ask');
        article.append(form);
        await form.open();
        // A framework takes it out and calls nothing.
        article.textContent = '';
        await new Promise((resolve) => setTimeout(resolve));
      }
    }, times);
  const devtools = await context.newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  const left = async () => {
    for (let n = 0; n < 3; n += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return { nodes, jsEventListeners, usedSize };
  };
  await comeAndGo(10);
  const before = await left();
  await comeAndGo(100);
  // What was asked of the endpoint may still be on its way.
  const more = async (what: keyof typeof before) => (await left())[what] - before[what];
  await expect.poll(() => more('nodes'), { timeout: 8000 }).toBeLessThan(10);
  await expect.poll(() => more('jsEventListeners')).toBeLessThan(5);
  // The browser's own list of what was fetched grows too; a form that stayed would hold five times as much.
  await expect.poll(() => more('usedSize')).toBeLessThan(100 * 5_000);
  await context.close();
});

test('a form that is moved within the page keeps its words; one that is put back works again', async () => {
  const { page, context } = await world.visitor();
  const body = `${snippetFor(world.network.origin)}<article><gop-y view="ask"></gop-y></article><aside></aside>`;
  await page.goto(world.host.put('/moved', { body }));
  await page.getByLabel('Nội dung câu hỏi').fill('Câu hỏi theo biểu mẫu');
  await page.evaluate(async () => {
    const form = document.querySelector('article gop-y') as HTMLElement;
    document.querySelector('aside')?.append(form);
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  expect(await page.getByLabel('Nội dung câu hỏi').inputValue()).toBe('Câu hỏi theo biểu mẫu');
  await page.evaluate(async () => {
    const form = document.querySelector('aside gop-y') as HTMLElement;
    form.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.querySelector('article')?.append(form);
  });
  await page.getByLabel('Nội dung câu hỏi').waitFor();
  expect(await page.getByLabel('Nội dung câu hỏi').count()).toBe(1);
  expect(await page.locator('article').getByRole('region', { name: 'Hỏi đáp · Góp ý' }).count()).toBe(1);
  const sheets = await page
    .locator('article gop-y')
    .evaluate((it) => it.shadowRoot?.adoptedStyleSheets.length);
  expect(sheets).toBe(2);
  await context.close();
});

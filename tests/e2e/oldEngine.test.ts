import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, heading, openPanel, waitingOnDevice } from './citizen';
import { consoleOf, isError } from './console';
import { snippetFor } from './host';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** Takes away what a browser at the floor, or one that is locked down, does not have. */
function takeAway(names: readonly string[]): void {
  for (const path of names) {
    const parts = path.split('.');
    const last = parts.pop() as string;
    const owner = parts.reduce<object>((at, part) => Reflect.get(at, part) as object, window);
    // Of an object its class has it.
    for (let at: object | null = owner; at; at = Object.getPrototypeOf(at)) Reflect.deleteProperty(at, last);
    if (Reflect.get(owner, last) !== undefined) throw new Error(`${path} is still there`);
  }
}

const FLOOR = [
  ...[
    'HTMLElement.prototype.showPopover',
    'HTMLElement.prototype.hidePopover',
    'Element.prototype.replaceChildren',
  ],
  ...[
    'String.prototype.replaceAll',
    'Array.prototype.at',
    'Array.prototype.findLast',
    'Object.hasOwn',
    'Promise.any',
  ],
  ...['structuredClone', 'crypto.randomUUID', 'AbortSignal.timeout', 'Intl.Segmenter', 'trustedTypes'],
];
const LOCKED = ['navigator.locks', 'caches', 'requestIdleCallback', 'visualViewport', 'navigator.clipboard'];

test.for([
  ['an engine of 2020', FLOOR],
  ['one that is locked down', LOCKED],
  ['one that is both', [...FLOOR, ...LOCKED]],
] as const)(
  'in %s a question is asked, kept without a network and sent, and a vote is cast',
  async ([name, names]) => {
    const { page, context } = await world.visitor();
    const errors = consoleOf(page, isError);
    const thrown: Error[] = [];
    page.on('pageerror', (error) => thrown.push(error));
    await page.addInitScript(takeAway, names);
    const url = world.host.put(`/${encodeURIComponent(name)}`, { body: snippetFor(world.network.origin) });
    await page.goto(url);
    await openPanel(page);
    await page.getByRole('button', { name: /^Cho ý kiến/ }).click();
    await page.getByRole('button', { name: /^Giờ mở cửa chợ đêm/ }).click();
    await page.getByLabel('Không có ý kiến').check();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await heading(page, 'Đã nhận phiếu ý kiến').waitFor();
    await page.goto(url);
    await openPanel(page);
    await world.stopEndpoint();
    await ask(page, `Trình duyệt cũ có gửi được không? (${name})`);
    await heading(page, 'Đã lưu trên máy này, chưa gửi').waitFor();
    await world.restartEndpoint();
    await page.goto(url);
    await expect.poll(() => waitingOnDevice(page), { timeout: 10_000 }).toBe(0);
    expect(thrown).toEqual([]);
    // The browser itself says that nobody answered.
    expect(errors.filter((line) => !line.includes('net::ERR'))).toEqual([]);
    await context.close();
  },
);

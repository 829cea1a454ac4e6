import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, heading, openPanel, receiptCode, waitingOnDevice } from './citizen';
import { consoleOf, isError } from './console';
import { snippetFor } from './host';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** A way in which a page can have the widget. */
interface Form {
  readonly name: string;
  /** What stands in the page. */
  body(): string;
  /** What its own server gives beside it. */
  serve(page: Page): Promise<unknown>;
}

const nothing = async () => {};
const FORMS: readonly Form[] = [
  { name: 'pinned', body: () => snippetFor(world.network.origin), serve: nothing },
  {
    name: 'managed',
    body: () =>
      snippetFor(world.network.origin)
        .replace(/gop-y\/[\w.-]+\/gop-y\.js/, 'gop-y/1/gop-y.js')
        .replace(/ integrity="[^"]*"/, ''),
    serve: nothing,
  },
  {
    name: 'all in one file',
    body: () => snippetFor(world.network.origin, 'dist', 'snippet-full.html'),
    serve: nothing,
  },
  {
    name: 'a module that the portal serves itself',
    body: () =>
      `<a href="${world.network.origin}/ha-may" data-gop-y>Hỏi đáp · Góp ý</a>
      <script type="module">
        import { define } from '/npm/gop-y.js';
        define({ endpoint: '${world.network.origin}/v1/ha-may' });
      </script>`,
    serve: (page) =>
      page.route('**/npm/*', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: readFileSync(`dist${new URL(route.request().url()).pathname}`),
        }),
      ),
  },
];

describe.each(FORMS)('as $name', ({ name, body, serve }) => {
  async function come() {
    const { page, context } = await world.visitor();
    const errors = consoleOf(page, isError);
    await serve(page);
    const url = world.host.put(`/${encodeURIComponent(name)}`, { body: body() });
    await page.goto(url);
    return { page, context, errors, url };
  }

  test('a question is asked and a vote is cast, and the console stays empty', async () => {
    const { page, context, errors } = await come();
    await openPanel(page);
    await ask(page, `Hỏi qua ${name}?`);
    await heading(page, 'Đã nhận câu hỏi').waitFor();
    expect(await receiptCode(page)).toHaveLength(16);
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await page.getByRole('button', { name: /^Cho ý kiến/ }).click();
    await page.getByRole('button', { name: /^Giờ mở cửa chợ đêm/ }).click();
    await page.getByLabel('Không có ý kiến').check();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await heading(page, 'Đã nhận phiếu ý kiến').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('on a page whose names hide parts of the document it opens all the same', async () => {
    const { page, context } = await world.visitor();
    await serve(page);
    const hiding =
      '<form name="body"></form><form name="createElement"></form><img name="head" alt=""><img name="currentScript" alt="">';
    await page.goto(world.host.put(`/hidden-${encodeURIComponent(name)}`, { body: hiding + body() }));
    await openPanel(page);
    await context.close();
  });

  test('the link opens the panel, and what could not be sent goes at the next visit', async () => {
    const { page, context, url } = await come();
    await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
    await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await world.stopEndpoint();
    await ask(page, `Không gửi được qua ${name}?`);
    await heading(page, 'Đã lưu trên máy này, chưa gửi').waitFor();
    await world.restartEndpoint();
    await page.goto(url);
    await expect.poll(() => waitingOnDevice(page), { timeout: 10_000 }).toBe(0);
    const asked = world.rows('select text from questions').map(({ text }) => text);
    expect(asked.filter((text) => text === `Không gửi được qua ${name}?`)).toHaveLength(1);
    await context.close();
  });
});

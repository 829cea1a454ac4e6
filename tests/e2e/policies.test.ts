import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, heading, openPanel } from './citizen';
import { consoleOf, isError } from './console';
import { snippetFor } from './host';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** Nothing but what the recipe names; no style, no font, of pictures the page's own icon; Trusted Types enforced. */
const around = (script: string, types: string) =>
  `default-src 'none'; script-src ${script}; connect-src ${world.network.origin}; style-src 'none'; img-src data:; ` +
  `require-trusted-types-for 'script'; trusted-types ${types}; report-uri /reports`;

/** The whole way under a policy: the panel opens, a question is received, a consultation's form stands in the page. */
async function passes(path: string, policy: string, snippet: string): Promise<void> {
  const { page, context } = await world.visitor();
  const errors = consoleOf(page, isError);
  world.host.violations.length = 0;
  const body = `${snippet}<gop-y view="consult" consultation="cho-dem-ben-song"></gop-y>`;
  await page.goto(world.host.put(path, { body, headers: { 'content-security-policy': policy } }));
  await page.getByRole('radio').first().waitFor();
  await openPanel(page);
  await ask(page, `Chính sách ${path} có cho gửi không?`);
  await heading(page, 'Đã nhận câu hỏi').waitFor();
  expect(errors).toEqual([]);
  expect(world.host.violations).toEqual([]);
  // No permission had to be asked for first.
  expect(world.network.requests.filter(({ method }) => method === 'OPTIONS')).toEqual([]);
  await context.close();
}

const hashOf = (file: string) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;

test('a list of hosts: the collector’s alone', () =>
  passes('/hosts', around(world.network.origin, 'gop-y'), snippetFor(world.network.origin)));

test('a nonce and strict-dynamic: the tag has the nonce, and what it loads needs none', () =>
  passes(
    '/nonce',
    around("'nonce-m0tSoNgau' 'strict-dynamic'", 'gop-y'),
    snippetFor(world.network.origin).replace('<script ', '<script nonce="m0tSoNgau" '),
  ));

test('the hash of the loader and strict-dynamic: no host and no nonce', () =>
  passes(
    '/hash',
    around(`'${hashOf('gop-y.js')}' 'strict-dynamic'`, 'gop-y'),
    snippetFor(world.network.origin),
  ));

test('all in one file, where no policy may be made at all', () =>
  passes(
    '/full',
    around(`'${hashOf('gop-y.full.js')}'`, "'none'"),
    snippetFor(world.network.origin, 'dist', 'snippet-full.html'),
  ));

test('where the page does not name gop-y the panel stays shut, says so, and the link leads on', async () => {
  const { page, context } = await world.visitor();
  const policy = around(world.network.origin, "'none'");
  const url = world.host.put('/unnamed', {
    body: snippetFor(world.network.origin),
    headers: { 'content-security-policy': policy },
  });
  await page.goto(url);
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.getByRole('button', { name: 'Chưa mở được. Bấm để thử lại' }).waitFor();
  await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.waitForURL(`${world.network.origin}/ha-may`);
  await context.close();
});

test('a rule that is broken would be reported: the probe itself works', async () => {
  const { page, context } = await world.visitor();
  const url = world.host.put('/probe', {
    body: '<style>h1 { color: red }</style>',
    headers: { 'content-security-policy': "style-src 'none'; report-uri /reports" },
  });
  await page.goto(url);
  await expect.poll(() => world.host.violations.length).toBeGreaterThan(0);
  world.host.violations.length = 0;
  await context.close();
});

test('an engine without constructed style sheets is dressed by the nonce of the tag', async () => {
  const { page, context } = await world.visitor();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'CSSStyleSheet', { value: undefined });
  });
  world.host.violations.length = 0;
  const policy = around("'nonce-m0tSoNgau' 'strict-dynamic'", 'gop-y').replace(
    "style-src 'none'",
    "style-src 'nonce-m0tSoNgau'",
  );
  const body = snippetFor(world.network.origin).replace('<script ', '<script nonce="m0tSoNgau" ');
  await page.goto(world.host.put('/old', { body, headers: { 'content-security-policy': policy } }));
  await openPanel(page);
  const dialog = page.getByRole('dialog');
  expect(await dialog.evaluate((it) => getComputedStyle(it).position)).toBe('fixed');
  expect(world.host.violations).toEqual([]);
  await context.close();
});

import type { Page } from 'playwright';
import { expect } from 'vitest';
import { accessibilityOfWidget } from '../accessibilityOf';
import { type HostPage, snippetFor } from '../host';
import type { World } from '../world';
import { type Hostile, withoutScript } from './hostile';
import { traceOf } from './trace';

/**
 * Tells a story on such a page, after which axe finds nothing wrong with the widget; and holds the page against itself
 * without the widget: nothing of it changed, nothing was an error, no policy was broken, and nothing was posted to the
 * portal.
 */
export async function unharmed(
  world: World,
  host: Hostile,
  story: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, context } = await world.visitor();
  const troubles = troublesOf(page);
  const read = (expression: string) => page.evaluate(expression);
  const snippet = snippetFor(world.network.origin);
  const path = `/${encodeURIComponent(host.name)}`;
  const put = (at: string, it: HostPage) => world.host.put(at, guarded(it, world.network.origin));
  await page.goto(put(`${path}?bare`, host.page(withoutScript(snippet), world.host)));
  await page.waitForLoadState('networkidle');
  const before = await traceOf(read);
  expect(troubles, 'the page is in order by itself').toEqual([]);
  await page.goto(put(path, host.page(snippet, world.host)));
  const posted = world.host.posted.length;
  await story(page);
  expect(await accessibilityOfWidget(page)).toEqual([]);
  expect(await traceOf(read)).toEqual(before);
  expect(troubles).toEqual([]);
  expect(world.host.posted.slice(posted)).toEqual([]);
  await context.close();
}

/** Under a policy that lets in the page's own styles and no other, and no request but to the collector. */
function guarded(page: HostPage, collector: string): HostPage {
  const withNonce = (html = '') => html.replaceAll('<style>', '<style nonce="portal">');
  const policy = `style-src 'self' 'nonce-portal'; connect-src 'self' ${collector}; img-src data:; font-src 'self'`;
  return {
    ...page,
    head: withNonce(page.head),
    body: withNonce(page.body),
    headers: { 'content-security-policy': policy },
  };
}

/** What a webmaster would call in about: errors and warnings in the console, growing as they come. */
function troublesOf(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error.stack)));
  // The browser itself reports a broken policy there.
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  return troubles;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is asked: everything of WCAG 2.2 AA that a machine sees and what is good besides, or only what another colour scheme can break. */
const ASKED = {
  everything: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  colours: ['color-contrast', 'link-in-text-block'],
};

/** What axe-core finds wrong with a page, shadow roots too: each rule with the elements that break it. */
export async function accessibilityOf(
  page: Page,
  asked: keyof typeof ASKED = 'everything',
): Promise<readonly string[]> {
  // As a debugger would: a page's own policy lets no such script in.
  await page.evaluate(AXE);
  const options: RunOptions = { runOnly: ASKED[asked], resultTypes: ['violations'] };
  const { violations } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    options,
  );
  return inLines(violations);
}

/**
 * What it finds wrong with the widget on a page whose own built-in objects are not to be relied on: there it runs in a
 * world of its own, and leaves the page's without a trace.
 */
export async function accessibilityOfWidget(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: world.executionContextId,
    expression: `${AXE};axe.run('gop-y').then(({ violations }) => JSON.stringify(violations))`,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return inLines(JSON.parse(result.value) as AxeResults['violations']);
}

const inLines = (violations: AxeResults['violations']) =>
  violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
  );

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result } from 'axe-core';
import type { Page } from 'playwright';
import type { ScreenStory } from './story';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All of WCAG 2.2 AA that can be tried by a program, and what axe-core's authors advise beside it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One rule that is broken, or of which nobody can tell by program whether it is, and the elements that it is about. */
export interface Found {
  readonly rule: string;
  readonly help: string;
  readonly elements: readonly string[];
}

export interface Judged {
  readonly violations: readonly Found[];
  readonly incomplete: readonly Found[];
}

/**
 * The same state with the launcher in the body, where a page may put it. The loader's own place is beside it, and there
 * axe-core cannot tell which colours lie below a word or how far apart two buttons are: it calls them incomplete.
 */
export const withinBody = ({ name, show }: ScreenStory): ScreenStory => ({
  name,
  async show(stage) {
    await stage.page.addInitScript(() => {
      const move = () => {
        for (const child of document.documentElement?.children ?? []) {
          if (child.localName === 'gop-y') document.body.append(child);
        }
      };
      new MutationObserver(move).observe(document, { childList: true, subtree: true });
    });
    await show(stage);
  },
});

/** What axe-core finds in the widget's elements, with their shadow roots and live regions; the page around is somebody else's. */
export async function judgeWidget(page: Page): Promise<Judged> {
  // Once a page: it stays there while themes and widths change.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations, incomplete } = await page.evaluate((tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    return axe.run(
      { include: [...document.querySelectorAll<HTMLElement>('gop-y, gop-y-print')] },
      {
        runOnly: tags,
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations', 'incomplete'],
      },
    ) as Promise<AxeResults>;
  }, TAGS);
  return { violations: violations.map(found), incomplete: incomplete.map(found) };
}

const found = ({ id, help, nodes }: Result): Found => ({
  rule: id,
  help,
  elements: nodes.map(({ target }) => target.flat().join(' ')),
});

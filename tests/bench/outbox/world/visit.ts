import type { BrowserContext, Page } from 'playwright';
import type { Contender, Entrant } from '../contender';
import type { Live } from '../contenders/gop-y/live';
import type { Pages } from './pages';

declare global {
  interface Window {
    /** What the page's script opened: a Contender or a Live. */
    readonly opened: unknown;
  }
}

/** A contender in an open page. */
export interface Visit extends Contender {
  /** Milliseconds that each took, one after the other, by the page's clock. */
  time(texts: readonly string[]): Promise<number[]>;
  /** Has it send, and does not wait; when that was, ms since 1970. */
  start(): Promise<number>;
  leave(): Promise<void>;
}

export async function visit(
  context: BrowserContext,
  pages: Pages,
  { file }: Entrant,
  site: string,
  endpoint: string,
): Promise<Visit> {
  const page = await openPage(context, pages.address(file, site, endpoint));
  return {
    enqueue: (text) => page.evaluate((one) => (window.opened as Contender).enqueue(one), text),
    drain: () => page.evaluate(() => (window.opened as Contender).drain()),
    size: () => page.evaluate(() => (window.opened as Contender).size()),
    time: (texts) =>
      page.evaluate(async (all) => {
        const times: number[] = [];
        for (const text of all) {
          const from = performance.now();
          await (window.opened as Contender).enqueue(text);
          times.push(performance.now() - from);
        }
        return times;
      }, texts),
    start: () =>
      page.evaluate(() => {
        const from = Date.now();
        // What it throws is its own affair: what came is counted.
        (window.opened as Contender).drain().catch(() => {});
        return from;
      }),
    leave: () => page.close(),
  };
}

/** A `Live` in an open page. */
export async function visitLive(
  context: BrowserContext,
  address: string,
): Promise<Live & Pick<Visit, 'leave'>> {
  const page = await openPage(context, address);
  return {
    keepQuestionAndBallot: (question) =>
      page.evaluate((text) => (window.opened as Live).keepQuestionAndBallot(text), question),
    delivered: () => page.evaluate(() => (window.opened as Live).delivered()),
    leave: () => page.close(),
  };
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.opened !== undefined);
  return page;
}

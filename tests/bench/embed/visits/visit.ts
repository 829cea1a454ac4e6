import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright';
import type { Embedded } from '../contender';
import type { Stage } from '../stage/stage';

/** A cheap phone, as everybody measures it. */
const SLOWER = 4;
const VIEWPORT = { width: 412, height: 823 };
/** A page at which nothing has happened for so long is at rest, ms. */
const QUIET = 1500;
/** A timer that looks whether it has something to do takes less than so many seconds, and is rest. */
const A_GLANCE = 0.002;
/** One that is never at rest is measured after so long, ms. */
const PATIENCE = 15_000;

/** A page that somebody came to for the first time, with an empty cache, and that has come to rest. */
export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Requests to others than the one server. None is answered. */
  elsewhere(): number;
  /** Waits until no script runs and nothing is asked for, without running anything in the page. */
  rest(): Promise<void>;
  leave(): Promise<void>;
}

/** @param prepare what has to stand in the page before anything of its own */
export async function visit(
  browser: Browser,
  stage: Stage,
  embedded: Embedded,
  policy: 'strict' | 'none',
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: VIEWPORT });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // By the clock of the page's own thread: what other work on the machine takes from it does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await prepare(page);
  let asked = 0;
  let elsewhere = 0;
  page.on('request', (request) => {
    asked += 1;
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && !url.startsWith(stage.origin)) elsewhere += 1;
  });
  const rest = async () => {
    const from = Date.now();
    let [seen, ran, since] = [-1, 0, from];
    while (Date.now() - since < QUIET && Date.now() - from < PATIENCE) {
      const script = await metric(cdp, 'ScriptDuration');
      if (asked !== seen || script - ran > A_GLANCE) since = Date.now();
      [seen, ran] = [asked, script];
      await sleep(250);
    }
  };
  await page.goto(stage.address(embedded, policy));
  await rest();
  return { page, cdp, elsewhere: () => elsewhere, rest, leave: () => context.close() };
}

/** One of Chromium's counters for the page: seconds, or bytes. */
export async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const found = metrics.find((one) => one.name === name);
  if (!found) throw new Error(`the browser does not count ${name}`);
  return found.value;
}

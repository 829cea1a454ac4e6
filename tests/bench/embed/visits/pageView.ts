import type { Browser } from 'playwright';
import type { Embedded } from '../contender';
import type { Stage } from '../stage/stage';
import { type Traffic, trafficOf } from './traffic';
import { metric, visit } from './visit';

/** What the page costs somebody who only reads it. */
export interface PageView extends Traffic {
  /** Milliseconds of the page's thread in which a script ran. */
  readonly script: number;
  /** Bytes that are left of the JavaScript heap when what is not needed has been thrown away. */
  readonly heap: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  readonly globals: readonly string[];
  /** Elements of the page itself, those in shadow roots left out. */
  readonly elements: number;
  /** Requests to other hosts, none of which was answered. */
  readonly elsewhere: number;
}

/** Nothing of ours runs in the page before the counters were read. */
export async function pageView(browser: Browser, stage: Stage, embedded: Embedded): Promise<PageView> {
  stage.sent();
  const { page, cdp, elsewhere, leave } = await visit(browser, stage, embedded, 'none');
  const script = (await metric(cdp, 'ScriptDuration')) * 1000;
  // The second takes what the first has only let go of.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = await metric(cdp, 'JSHeapUsedSize');
  const seen = await page.evaluate(lookAround);
  const view = { ...trafficOf(stage.sent()), script, heap, elsewhere: elsewhere(), ...seen };
  await leave();
  return view;
}

/** Runs in the page. */
async function lookAround() {
  const shifts = await new Promise<PerformanceEntryList>((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // Nothing comes where nothing has moved.
    setTimeout(() => resolve([]), 300);
  });
  return {
    shift: shifts.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
    globals: Object.getOwnPropertyNames(window),
    elements: document.querySelectorAll('*').length,
  };
}

import type { Browser } from 'playwright';
import type { Contender } from '../contender';
import type { Stage } from '../stage/stage';
import { press } from './press';
import { visit } from './visit';

declare global {
  interface Window {
    /** What the policy has stopped so far, each by its directive. */
    readonly stopped: string[];
  }
}

/** How it went under the strictest policy. */
export interface UnderPolicy {
  /** The form came. How it looked is another matter: see `stopped`. */
  readonly opened: boolean;
  /** Directives that were broken, once for each time. */
  readonly stopped: readonly string[];
}

export async function underPolicy(
  browser: Browser,
  stage: Stage,
  contender: Contender,
): Promise<UnderPolicy> {
  const { page, rest, leave } = await visit(browser, stage, contender, 'strict', async (blank) => {
    await blank.addInitScript(() => {
      const stopped: string[] = [];
      Object.assign(window, { stopped });
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        stopped.push(effectiveDirective),
      );
    });
  });
  const form = await press(page, contender, 0);
  await rest();
  const stopped = await page.evaluate(() => window.stopped);
  await leave();
  return { opened: form !== null, stopped };
}

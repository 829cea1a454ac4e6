import type { Browser } from 'playwright';
import type { Contender } from '../contender';
import type { Stage } from '../stage/stage';
import { press } from './press';
import { type Traffic, trafficOf } from './traffic';
import { visit } from './visit';

/** `hovering`: the pointer was over the launcher for 300 ms. `cold`: it comes and presses. */
export type Approach = 'hovering' | 'cold';

/** What came of pressing the launcher. `ms`: from the click until the form had been drawn. */
export type Opening =
  | ({ readonly kind: 'opened'; readonly ms: number } & Traffic)
  | { readonly kind: 'shut' };

export async function opening(
  browser: Browser,
  stage: Stage,
  contender: Contender,
  approach: Approach,
): Promise<Opening> {
  const { page, rest, leave } = await visit(browser, stage, contender, 'none');
  stage.sent();
  const form = await press(page, contender, approach === 'hovering' ? 300 : 0);
  await rest();
  const traffic = trafficOf(stage.sent());
  await leave();
  return form ? { kind: 'opened', ms: form.ms, ...traffic } : { kind: 'shut' };
}

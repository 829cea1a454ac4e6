import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Contender } from '../contender';
import { type Seen, untilSeen } from './untilSeen';

/** Milliseconds after which a visitor has gone. */
const PATIENCE = 10_000;
/** So many ms a button or a finger is down: a quick press of a person's. A click comes when it goes up. */
const DOWN = 80;

/**
 * Presses the launcher with the mouse. Resolves to the form, or to `null` where launcher or form did not come.
 * @param hovering for so many ms before it, the pointer is over the launcher
 */
export async function press(
  page: Page,
  { launcher, form }: Contender,
  hovering: number,
): Promise<Seen | null> {
  const button = await page.evaluate(untilSeen, { way: launcher, from: 'now', patience: PATIENCE } as const);
  if (!button) return null;
  const seen = page.evaluate(untilSeen, { way: form, from: 'click', patience: PATIENCE } as const);
  // The page listens by then, and whatever finding the launcher has set going is over.
  await sleep(200);
  if (hovering > 0) {
    await page.mouse.move(button.x, button.y);
    await sleep(hovering);
  }
  await page.mouse.click(button.x, button.y, { delay: DOWN });
  return seen;
}

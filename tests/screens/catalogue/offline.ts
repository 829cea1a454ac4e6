import type { Stage } from '../stage';

/** The device notices that its network is gone. */
export async function goOffline({ context, page }: Stage): Promise<void> {
  await context.setOffline(true);
  await page.waitForFunction(() => !navigator.onLine);
}

import type { Page } from 'playwright';
import type { Ledger } from './ledger';
import { type MortalBrowser, startMortalBrowser } from './mortalBrowser';
import { type News, TELL, watchPage } from './watchPage';

/** The same device in each life: its profile outlasts every kill. */
export interface Device {
  readonly executable: string;
  readonly profile: string;
  /** The portal's page. */
  readonly url: string;
}

/** Starts the browser on what its last life left, and reports all that its page tells. */
export async function wake(
  { executable, profile }: Device,
  ledger: Ledger,
  hear: (news: News) => void,
): Promise<{ browser: MortalBrowser; page: Page }> {
  const browser = await startMortalBrowser(executable, profile);
  ledger.turn();
  await browser.context.exposeBinding(TELL, (_, news: News) => {
    ledger.hear(news);
    hear(news);
  });
  await browser.context.addInitScript(watchPage, TELL);
  const page = await browser.context.newPage();
  page.setDefaultTimeout(10_000);
  return { browser, page };
}

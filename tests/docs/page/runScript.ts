import type { Page } from 'playwright';
import { widgetIsThere } from '../../e2e/widgetIsThere';

/** What a document takes as the reader's own. */
const READERS_OWN = ['count'];

/** Runs a document's script in a page that has the widget. @throws what it throws */
export async function runScript(page: Page, source: string): Promise<void> {
  await widgetIsThere(page);
  await page.evaluate(
    async ({ code, names }) => {
      const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
      await new AsyncFunction(...names, code)(...names.map(() => () => undefined));
    },
    { code: source, names: READERS_OWN },
  );
}

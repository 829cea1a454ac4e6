import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleOf, isError } from '../e2e/console';
import { widgetIsThere } from '../e2e/widgetIsThere';
import { createWorld, type World } from '../e2e/world';
import { openWidget } from './page/openWidget';
import { paste } from './page/pasted';
import { versionsIn } from './page/versions';
import { VERSION } from './placeholders';
import { DOCUMENTS } from './read/documents';
import { elementsOf } from './read/elements';
import { blocksOf } from './read/placed';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const pasted = [...blocksOf(DOCUMENTS, 'html'), ...DOCUMENTS.flatMap(elementsOf)];

describe('what a document tells to paste does on a page what it is for', () => {
  test.each(pasted)('$place', async ({ place, text }) => {
    const { page, context } = await world.visitor();
    const errors = consoleOf(page, isError);
    const path = `/${encodeURIComponent(place)}`;
    await page.goto(paste({ html: text, collector: world.network.origin, host: world.host, path }));
    await widgetIsThere(page);
    // Before anything is pressed: a form that comes where no room was held for it moves what lies below.
    const inline = page.locator('gop-y[view], div[data-gop-y] gop-y');
    for (const form of await inline.all()) {
      await form.scrollIntoViewIfNeeded();
      await form.locator('input, textarea').first().waitFor();
    }
    await openWidget(page);
    for (const frame of await page.locator('iframe').all())
      await frame.contentFrame().locator('form, gop-y').first().waitFor({ state: 'attached' });
    expect(errors, place).toEqual([]);
    await context.close();
  });
});

const everyText = DOCUMENTS.flatMap(({ path, blocks, spans }) =>
  [...blocks, ...spans].map(({ text, line }) => ({ text, place: `${path}:${line}` })),
);

test('an address of the widget names this version, or the managed one', () => {
  const others = everyText.flatMap(({ text, place }) =>
    versionsIn(text)
      .filter((version) => !['1', 'VERSION', VERSION].includes(version))
      .map((version) => `${place}: ${version}`),
  );
  expect(others).toEqual([]);
});

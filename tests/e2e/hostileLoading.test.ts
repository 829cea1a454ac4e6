import { afterAll, beforeAll, expect, test } from 'vitest';
import { consoleOf, isOurs } from './console';
import { snippetFor } from './host';
import { oneOfEach } from './hosts/arrived';
import { withoutScript } from './hosts/hostile';
import { askAndVote } from './hosts/story';
import { unharmed } from './hosts/unharmed';
import { bundle, WAYS_IN } from './hosts/waysIn';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test.for(WAYS_IN)('on a page $name there is one launcher, and a question and a vote arrive', async (way) => {
  await unharmed(world, way, async (page) => {
    await oneOfEach(world, (question) => askAndVote(page, question));
    expect(await page.locator('gop-y').count()).toBe(1);
  });
});

test('in a bundle whose tag has no settings it says what is missing, once, and the link leads on', async () => {
  const { page, context } = await world.visitor();
  const lines = consoleOf(page, isOurs);
  const link = withoutScript(snippetFor(world.network.origin));
  const path = bundle(world.host, '/bundle.js');
  await page.goto(world.host.put('/bundled', { body: `${link}<script src="${path}"></script>` }));
  expect(lines).toEqual(['[gop-y] data-endpoint="" must be an https address without ? or #']);
  await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.waitForURL(`${world.network.origin}/ha-may`);
  expect(lines).toHaveLength(1);
  await context.close();
});

test('evaluated where no tag has settings it says so, and the link leads on', async () => {
  const { page, context } = await world.visitor();
  const lines = consoleOf(page, isOurs);
  const link = withoutScript(snippetFor(world.network.origin));
  const path = bundle(world.host, '/bundle.js');
  const body = `${link}<script type="module" src="${path}"></script>`;
  await page.goto(world.host.put('/evaluated', { body }));
  expect(lines).toEqual(['[gop-y] no script tag on this page has data-endpoint']);
  await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.waitForURL(`${world.network.origin}/ha-may`);
  await context.close();
});

test('in a bundle that has not the other files beside it, it says which did not come, and the link leads on', async () => {
  const { page, context } = await world.visitor();
  const lines = consoleOf(page, isOurs);
  const path = bundle(world.host, '/bundle.js');
  const body = snippetFor(world.network.origin)
    .replace(/src="[^"]*"/, `src="${path}"`)
    .replace(/integrity="[^"]*"/, '');
  await page.goto(world.host.put('/alone', { body }));
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
  await page.getByRole('link', { name: 'Hỏi đáp · Góp ý' }).click();
  await page.waitForURL(`${world.network.origin}/ha-may`);
  expect(lines).toEqual([
    expect.stringMatching(/^\[gop-y\] gop-y-\w+.*\.js was blocked, changed or not found$/),
  ]);
  await context.close();
});

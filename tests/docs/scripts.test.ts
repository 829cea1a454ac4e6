import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleOf, isError } from '../e2e/console';
import { createWorld, type World } from '../e2e/world';
import { bundleFor } from './page/bundle';
import { openWidget } from './page/openWidget';
import { paste } from './page/pasted';
import { runScript } from './page/runScript';
import { fill } from './placeholders';
import { DOCUMENTS } from './read/documents';
import { blocksOf } from './read/placed';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const scripts = blocksOf(DOCUMENTS, 'js', 'ts');
const isOfNode = (text: string) => /from 'node:/.test(text);
const isModule = (text: string) => /(from |import\()'gop-y'/.test(text);

const inPage = scripts.filter(({ text }) => !isOfNode(text) && !isModule(text));
describe('a script of a document runs in a page that has the widget', () => {
  test.each(inPage)('$place', async ({ place, text }) => {
    const { page, context } = await world.visitor();
    const errors = consoleOf(page, isError);
    const collector = world.network.origin;
    const url = paste({ html: '', collector, host: world.host, path: `/${encodeURIComponent(place)}` });
    await page.goto(url);
    await runScript(page, fill(text, { collector, page: url }));
    expect(errors, place).toEqual([]);
    await context.close();
  });
});

const modules = scripts.filter(({ text }) => isModule(text));
describe('a module of a document is bundled, and opens the panel', () => {
  test.each(modules)('$place', async ({ place, text }) => {
    const { page, context } = await world.visitor();
    const errors = consoleOf(page, isError);
    const path = `/bundle-${modules.findIndex((one) => one.place === place)}`;
    const filled = fill(text, { collector: world.network.origin, page: world.host.origin + path });
    const src = await bundleFor(world.host, filled, path);
    await page.goto(world.host.put(path, { body: `<script type="module" src="${src}"></script>` }));
    await openWidget(page);
    expect(errors, place).toEqual([]);
    await context.close();
  });
});

const ofNode = scripts.filter(({ text }) => isOfNode(text));
describe('a program of a document can be read by Node', () => {
  test.each([...ofNode, { place: 'an empty one', text: '' }])('$place', ({ place, text }) => {
    const { stderr } = spawnSync(process.execPath, ['--check', '--input-type=module', '-'], {
      input: text,
      encoding: 'utf8',
    });
    expect(stderr, place).toBe('');
  });
});

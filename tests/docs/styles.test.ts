import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../e2e/world';
import { droppedStyles } from './page/droppedStyles';
import { DOCUMENTS } from './read/documents';
import { blocksOf } from './read/placed';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

describe('a browser takes every rule of a style sheet, and the widget knows every name in it', () => {
  test.each(blocksOf(DOCUMENTS, 'css'))('$place', async ({ place, text }) => {
    const { page, context } = await world.visitor();
    expect(await droppedStyles(page, text), place).toEqual([]);
    await context.close();
  });
});

test('a misspelt property, an open rule and unknown names would be found', async () => {
  const { page, context } = await world.visitor();
  const wrong =
    'gop-y { --gop-y-fontt: serif; colr: red; }\ngop-y::part(lancher) { margin: 4px }\n@nothing { }';
  expect(await droppedStyles(page, wrong)).toEqual([
    '2 of 3 rules are kept',
    'colr: red',
    '--gop-y-fontt',
    'lancher',
  ]);
  await context.close();
});

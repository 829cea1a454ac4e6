import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from './catalogue';
import { judgeLayout, type Layout } from './layout/judge';
import { openTheatre, type Theatre } from './stage';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
/** What was found in each state, for whoever mends it. */
const found: Record<string, Layout> = {};
afterAll(async () => {
  await theatre.end();
  mkdirSync('.results', { recursive: true });
  writeFileSync('.results/layout.json', `${JSON.stringify(found, null, 2)}\n`);
});

describe.each(CATALOGUE.map((story) => [story.name, story] as const))('%s', (name, story) => {
  let layout: Layout;
  beforeAll(async () => {
    layout = await judgeLayout(theatre, story);
    found[name] = layout;
  });

  test('at 320 px, and at 1280 px zoomed to 400 %, nothing scrolls sideways and nothing is cut off', () => {
    expect(layout.narrow).toEqual([]);
  });

  test('in a window as low as zoom or a keyboard leaves it, no bar covers what has the focus', () => {
    expect(layout.hidden).toEqual([]);
  });

  test('with the text spacing of a reader’s own nothing is cut off and nothing lies over another', () => {
    expect(layout.spaced).toEqual([]);
  });

  test('with text of twice its size nothing is cut off and nothing lies over another', () => {
    expect(layout.doubled).toEqual([]);
  });

  test('every control is at least 44 px wide and high, and a link in text 24', () => {
    expect(layout.small).toEqual([]);
  });

  test('controls are at least 8 px apart', () => {
    expect(layout.crowded).toEqual([]);
  });

  test('in forced colours every control has an edge and its focus is an outline', () => {
    expect(layout.edgeless).toEqual([]);
  });

  test('the focus is a ring of 3 px, 2 px away, in two tones at 3:1 to each other, one of which is at 3:1 to the ground, light and dark', () => {
    expect(layout.rings).toEqual([]);
  });

  test('who wants less motion gets none', () => {
    expect(layout.moving).toEqual([]);
  });

  test('what moves does so for 200 ms at most, and once', () => {
    expect(layout.slow).toEqual([]);
  });
});

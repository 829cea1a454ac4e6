import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PAGE_TOKENS } from '../../../server/pageTokens';
import { channelsOf, coloursIn, contrast } from '../../contrast';

const [light = '', dark = ''] = readFileSync('widget/styles/tokens.css', 'utf8').split(
  ':host([theme="dark"])',
);
const TEXT = 4.5;
const EDGE = 3;

const between = (one = '', other = '') => contrast(channelsOf(one), channelsOf(other));

describe.each([
  ['light', coloursIn(light)],
  ['dark', coloursIn(dark)],
] as const)('in the %s theme', (_, colours) => {
  test.each([
    ...['ink', 'ink-2', 'accent', 'ok', 'wait', 'bad'].map((ink) => [ink, 'bg', TEXT] as const),
    ...['ink', 'ink-2', 'accent'].map((ink) => [ink, 'tint', TEXT] as const),
    ['on-accent', 'accent', TEXT],
    ['wait', 'wait-bg', TEXT],
    ['ink', 'wait-bg', TEXT],
    ['edge', 'bg', EDGE],
    ['focus', 'bg', EDGE],
    ['focus', 'focus-2', EDGE],
  ] as const)('%s can be told from %s', (one, other, least) => {
    const [a, b] = [colours.get(one), colours.get(other)];
    expect(a && b).toMatch(/^#/);
    expect(between(a, b)).toBeGreaterThanOrEqual(least);
  });
});

test('the collector’s pages have the widget’s tokens, dark where the device is, and never on paper', () => {
  const [first = '', second = ''] = PAGE_TOKENS.split('@media screen and (prefers-color-scheme: dark)');
  expect(coloursIn(first)).toEqual(coloursIn(light));
  expect(coloursIn(second)).toEqual(coloursIn(dark));
  expect(PAGE_TOKENS).not.toContain(':host');
  expect(second).toMatch(/^ \{ :root \{[^}]*\} \}\s*$/);
});

const sheet = (file: string) => coloursIn(readFileSync(file, 'utf8'));

test.each([
  ['demo/pages/portal.css', ['ink', 'soft', 'river', 'clay'], ['paper', 'mist']],
  ['demo/backstage/backstage.css', ['ink', 'ink-2', 'accent', 'ok', 'wait', 'bad'], ['ground', 'card']],
] as const)('all that is written in %s can be read on its grounds', (file, inks, grounds) => {
  const colours = sheet(file);
  for (const ink of inks)
    for (const ground of grounds)
      expect(between(colours.get(ink), colours.get(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(
        TEXT,
      );
});

test('what is written on the builder’s ground can be read on it', () => {
  const page = sheet('demo/builder/page/builder.css').get('page');
  const colours = coloursIn(light);
  for (const ink of ['ink', 'ink-2', 'accent', 'bad', 'ok'])
    expect(between(colours.get(ink), page), ink).toBeGreaterThanOrEqual(TEXT);
  expect(between(colours.get('edge'), page)).toBeGreaterThanOrEqual(EDGE);
});

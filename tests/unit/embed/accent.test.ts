import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readable } from '#embed/accent';
import { type Channels, channelsOf, coloursIn, contrast } from '../../contrast';

type Theme = 'light' | 'dark';
const THEMES = ['light', 'dark'] as const;
const [lightTokens = '', darkTokens = ''] = readFileSync('widget/styles/tokens.css', 'utf8').split(
  '[theme="dark"]',
);

const COLOURS = { light: coloursIn(lightTokens), dark: coloursIn(darkTokens) };
/** A colour of the theming manual, from the style sheet itself. */
const token = (theme: Theme, name: string): Channels => channelsOf(COLOURS[theme].get(name) ?? '');

/** How much of the accent is in the ground of a chosen row. */
const PART = Number(/color-mix\(in srgb, var\(--accent\) (\d+)%, var\(--bg\)\)/.exec(lightTokens)?.[1]) / 100;
const mixed = (accent: Channels, ground: Channels): Channels =>
  ground.map((channel, at) => channel + ((accent[at] ?? 0) - channel) * PART);

const channel = fc.integer({ min: 0, max: 255 });

test.each(THEMES)(
  'in the %s theme any colour of a portal becomes one that can be read on every ground',
  (theme) => {
    const ground = token(theme, 'bg');
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (wanted) => {
        const accent = readable(wanted, theme);
        const grounds = [ground, token(theme, 'tint'), token(theme, 'on-accent')];
        // The dark theme keeps its own tint.
        if (theme === 'light') grounds.push(mixed(accent, ground));
        for (const beside of grounds) expect(contrast(accent, beside)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  },
);

test.each(THEMES)(
  'in the %s theme all other words and edges can be read beside any colour of a portal',
  (theme) => {
    const ground = token(theme, 'bg');
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (wanted) => {
        const grounds = [ground, token(theme, 'tint')];
        if (theme === 'light') grounds.push(mixed(readable(wanted, theme), ground));
        for (const beside of grounds) {
          for (const name of ['ink', 'ink-2', 'ok', 'wait', 'bad'])
            expect(contrast(token(theme, name), beside)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(token(theme, 'edge'), beside)).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 1000 },
    );
    expect(contrast(token(theme, 'wait'), token(theme, 'wait-bg'))).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(THEMES)('in the %s theme one of the two rings of the focus shows on whatever it lies', (theme) => {
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (anything) => {
      const rings = ['focus', 'focus-2'].map((name) => contrast(token(theme, name), anything));
      expect(Math.max(...rings)).toBeGreaterThanOrEqual(3);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['light', [11, 79, 158]],
  ['light', [179, 20, 26]],
  ['dark', [140, 189, 245]],
] as const)('in the %s theme one that can be read stays what it is: %s', (theme, colour) => {
  expect(readable(colour, theme)).toEqual(colour);
});

test('what is moved keeps its hue', () => {
  const [r = 0, g = 0, b = 0] = readable([255, 210, 31], 'light');
  expect(r).toBeGreaterThan(g);
  expect(g).toBeGreaterThan(b);
});

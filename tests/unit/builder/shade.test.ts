import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  GROUNDS,
  hexOf,
  INK_ON_ACCENT,
  shadeOf,
  type Theme,
  USUAL,
} from '../../../demo/builder/colour/shade';

const THEMES: readonly Theme[] = ['light', 'dark'];

test('every colour is shown as it is used: readable on the panel’s grounds, in both themes', () => {
  const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(hexOf);
  fc.assert(
    fc.property(colour, fc.constantFrom(...THEMES), (accent, theme) => {
      const { wantedRatio, used, usedRatio } = shadeOf(accent, theme);
      expect(usedRatio).toBeGreaterThanOrEqual(4.5);
      expect(usedRatio).toBeGreaterThanOrEqual(wantedRatio);
      expect(hexOf(used)).toMatch(/^#[\da-f]{6}$/);
    }),
    { numRuns: 1000 },
  );
});

test('a colour that can be read stays, and a pale one is made darker on light ground alone', () => {
  expect(hexOf(shadeOf('#b3141a', 'light').used)).toBe('#b3141a');
  const pale = shadeOf('#ffd21f', 'light');
  expect(pale.wantedRatio).toBeLessThan(2);
  expect(hexOf(pale.used)).not.toBe('#ffd21f');
  expect(hexOf(shadeOf('#ffd21f', 'dark').used)).toBe('#ffd21f');
});

test('ratios are those of WCAG: white on black is 21', () => {
  expect(shadeOf('#fff', 'light').wantedRatio).toBeCloseTo(1, 5);
  // 21 on white; the lower of the two grounds counts.
  expect(shadeOf('#000', 'light').wantedRatio).toBeCloseTo(18.6, 1);
});

test('grounds, inks and the usual blue are those of the widget’s tokens', () => {
  const [light = '', dark = ''] = readFileSync('widget/styles/tokens.css', 'utf8').split(
    ':host([theme="dark"])',
  );
  for (const [theme, sheet] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    for (const colour of [...GROUNDS[theme], USUAL[theme], INK_ON_ACCENT[theme]])
      expect(
        [colour, colour.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')].some((one) => sheet.includes(one)),
      ).toBe(true);
  }
});

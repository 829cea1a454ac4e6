import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readable } from '#embed/accent';

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, in its own two pieces. */
const luminance = (rgb: readonly number[]) => {
  const [r = 0, g = 0, b = 0] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

function contrast(a: readonly number[], b: readonly number[]): number {
  const [one, other] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(one, other) / Math.min(one, other);
}

const [lightTokens = '', darkTokens = ''] = readFileSync('widget/styles/tokens.css', 'utf8').split(
  '[theme="dark"]',
);

/** Grounds of links and the ink of buttons, from the tokens themselves. */
function besideIn(tokens: string): readonly (readonly number[])[] {
  return ['bg', 'tint', 'on-accent'].map((name) => {
    const hex = new RegExp(`--${name}:[^;]*#([\\da-f]+)`).exec(tokens)?.[1] ?? '';
    const six = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    const rgb = (six.match(/../g) ?? []).map((two) => Number.parseInt(two, 16));
    if (rgb.length !== 3) throw new Error(`no colour for --${name}`);
    return rgb;
  });
}
const BESIDE = { light: besideIn(lightTokens), dark: besideIn(darkTokens) };

const channel = fc.integer({ min: 0, max: 255 });

test.each(['light', 'dark'] as const)('in the %s theme any colour becomes one that can be read', (theme) => {
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (wanted) => {
      const accent = readable(wanted, theme);
      for (const beside of BESIDE[theme]) expect(contrast(accent, beside)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 20_000 },
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

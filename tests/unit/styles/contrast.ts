/** A colour's `--names` with their values, six digits or three; of one that a portal may set, what it is by itself. */
export const coloursIn = (css: string): ReadonlyMap<string, string> =>
  new Map(
    [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/--([\w-]+):[^;]*?(#[\da-f]{3,6})\)?;/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

/** Two colours as WCAG 2.2 compares them: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

function luminance(hex: string): number {
  const six = hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = (six.match(/[\da-f]{2}/g) ?? []).map((two) => {
    const part = Number.parseInt(two, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

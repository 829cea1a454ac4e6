/** Red, green and blue, each from 0 to 255. */
export type Channels = readonly number[];

/** A colour's `--names` with their values, six digits or three; of one that a portal may set, what it is by itself. */
export const coloursIn = (css: string): ReadonlyMap<string, string> =>
  new Map(
    [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/--([\w-]+):[^;]*?(#[\da-f]{3,6})\)?;/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

/** Of `#0b4f9e`, `#fff`, or what a browser computes, `rgb(11, 79, 158)`; a fourth channel is left out. */
export function channelsOf(colour: string): Channels {
  const six = colour.length === 4 ? colour.replace(/[\da-f]/g, '$&$&') : colour;
  const channels = colour.startsWith('#')
    ? (six.match(/[\da-f]{2}/g) ?? []).map((two) => Number.parseInt(two, 16))
    : (colour.match(/[\d.]+/g) ?? []).map(Number).slice(0, 3);
  if (channels.length !== 3) throw new Error(`no colour: ${colour}`);
  return channels;
}

/** Two colours as WCAG 2.2 compares them: 1 to 21. */
export function contrast(one: Channels, other: Channels): number {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, in its own two pieces. */
function luminance(channels: Channels): number {
  const [r = 0, g = 0, b = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

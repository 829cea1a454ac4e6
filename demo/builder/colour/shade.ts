import { readable } from '#embed/accent';

export type Theme = 'light' | 'dark';
/** Red, green and blue, 0 to 255. */
export type Rgb = readonly number[];

/** The grounds of the panel that accents stand on, as tokens.css has them. */
export const GROUNDS: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#ffffff', '#eaf2fb'],
  dark: ['#12181f', '#1c2530'],
};
/** The widget's own blue in either theme, and the ink of a button that is filled with the accent. */
export const USUAL: Readonly<Record<Theme, string>> = { light: '#0b4f9e', dark: '#8cbdf5' };
export const INK_ON_ACCENT: Readonly<Record<Theme, string>> = { light: '#ffffff', dark: '#0a1b2e' };

/** What becomes of a colour in one theme. Ratios are from 1 to 21, the lowest over the panel's grounds. */
export interface Shade {
  readonly wanted: Rgb;
  readonly wantedRatio: number;
  readonly used: Rgb;
  readonly usedRatio: number;
}

/** @param accent `#b3141a` or `#b31`; anything else is the widget's own blue */
export function shadeOf(accent: string, theme: Theme): Shade {
  const own = /^#([\da-f]{3}){1,2}$/i.test(accent);
  const wanted = channelsOf(own ? accent : USUAL[theme]);
  // As the widget does: its own blue is known to be readable.
  const used = own ? readable(wanted, theme) : wanted;
  return { wanted, wantedRatio: lowest(wanted, theme), used, usedRatio: lowest(used, theme) };
}

const lowest = (colour: Rgb, theme: Theme): number =>
  Math.min(...GROUNDS[theme].map((ground) => contrast(colour, channelsOf(ground))));

/** @param hex `#0b4f9e` or `#fff` */
export function channelsOf(hex: string): Rgb {
  const digits = hex.slice(1);
  const size = digits.length / 3;
  return [0, 1, 2].map((n) => {
    const part = digits.slice(n * size, (n + 1) * size);
    return Number.parseInt(size === 1 ? part + part : part, 16);
  });
}

export const hexOf = (colour: Rgb): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** Contrast as WCAG 2.2 has it, 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

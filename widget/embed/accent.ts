/** How far two neighbouring steps toward black or white are apart. */
const STEP = 0.04;

/**
 * Relative luminance from 0 to 1 as WCAG 2.2 has it, with the one curve that its two pieces follow closely.
 * https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
const luminance = (rgb: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = rgb.map((channel) => (channel / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/**
 * The portal's colour, of three channels from 0 to 255, moved toward black, or in the dark theme toward white, until it
 * can be read: 4.5 to 1 on every ground of the panel (WCAG 2.2, 1.4.3), which leaves as much to the ink on a button.
 */
export function readable(wanted: readonly number[], theme: 'light' | 'dark'): readonly number[] {
  const isDark = theme === 'dark';
  let rgb = wanted;
  for (let part = STEP; isDark ? luminance(rgb) < 0.27 : luminance(rgb) > 0.15; part += STEP)
    rgb = wanted.map((channel) => Math.round(channel + ((isDark ? 255 : 0) - channel) * part));
  return rgb;
}

/** `rgb(179, 20, 26)`, or as mixed colours come, `color(srgb 0.7 0.08 0.1)`; of other spaces nothing is known. */
function channelsIn(colour: string): readonly number[] | undefined {
  const [, kind, ...rest] = /^(rgb|color)a?\((?:srgb )?([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)/.exec(colour) ?? [];
  return kind ? rest.map((channel) => Number(channel) * (kind === 'rgb' ? 1 : 255)) : undefined;
}

/**
 * Gives the element `--gop-y-safe`, an accent that can be read, in place of the tag's colour or else of what the page's
 * style sheets say of `--gop-y-accent`.
 */
export function dye(host: HTMLElement, own: string | null, theme: 'light' | 'dark'): void {
  const { style } = host;
  if (own) style.setProperty('--gop-y-accent', own);
  // The style sheet lays the accent there, where it is not seen: so var() and names of colours have become numbers.
  const rgb = channelsIn(getComputedStyle(host).outlineColor);
  const safe = rgb ? `rgb(${readable(rgb, theme)})` : theme === 'dark' ? '#8cbdf5' : '#0b4f9e';
  style.setProperty('--gop-y-safe', safe);
}

/** How far two neighbouring steps toward black or white are apart. */
const STEP = 0.04;

/**
 * Relative luminance from 0 to 1 as WCAG 2.2 has it, with the one curve that its two pieces follow closely.
 * https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
const luminance = (rgb: readonly number[]): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, part, index) => sum + part * (Number(rgb[index]) / 255) ** 2.2, 0);

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

/**
 * Gives the element its accent, from the tag's colour or else from what the page's style sheets say of `--gop-y-accent`.
 * Written as that same property, on the element itself.
 */
export function dye(host: HTMLElement, own: string | null, theme: 'light' | 'dark'): void {
  const set = (colour: string | null) => host.style.setProperty('--gop-y-accent', colour);
  set(own);
  // The style sheet lays the accent there, where it is not seen: so var() and names of colours have become numbers.
  const rgb = /^rgb\((\d+), (\d+), (\d+)/.exec(getComputedStyle(host).outlineColor);
  if (rgb) set(`rgb(${readable(rgb.slice(1).map(Number), theme)})`);
}

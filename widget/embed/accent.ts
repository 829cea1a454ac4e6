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

/** `#0b4f9e`, or in short `#05a`. */
const channelsOf = (hex: string) =>
  (hex.length < 7 ? hex.replace(/\w/g, '$&$&') : hex).match(/\w\w/g)?.map((two) => Number.parseInt(two, 16));

/**
 * Gives the element its accent, from the tag's colour or else from what the page's style sheets say of `--gop-y-accent`.
 * Written as that same property, on the element itself.
 */
export function dye(host: HTMLElement, own: string | null, theme: 'light' | 'dark'): void {
  const { style } = host;
  const rgb = own ? channelsOf(own) : ofPage();
  if (rgb) style.setProperty('--gop-y-accent', `rgb(${readable(rgb, theme)})`);

  function ofPage() {
    style.removeProperty('--gop-y-accent');
    // The style sheet lays the accent there, where it is not seen: so var() and names of colours have become numbers.
    return /^rgb\((\d+), (\d+), (\d+)/.exec(getComputedStyle(host).outlineColor)?.slice(1).map(Number);
  }
}

import type { Page } from 'playwright';

/**
 * Controls whose focus is not an outline of 3 px or more, 2 px away, with a ring of another tone inside: the two at 3:1 from
 * one another, and one of them from the ground, whatever that is (WCAG technique C40).
 */
export async function weakRings(page: Page): Promise<readonly string[]> {
  // From here on the focus is shown, as for somebody at a keyboard.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const CONTROLS = 'button, a[href], input:not([hidden]), select, textarea, summary';
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    const contrast = (one: string, other: string) => {
      const [a, b] = [luminance(one), luminance(other)];
      return Math.max(a, b) / Math.min(a, b);
    };
    const outside = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    const groundAround = (element: Element): string => {
      for (let at = outside(element); at; at = outside(at)) {
        const { backgroundColor } = getComputedStyle(at);
        if (channels(backgroundColor)[3] !== 0) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const roots = [...document.querySelectorAll('gop-y')].flatMap((host) => host.shadowRoot ?? []);
    return roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>(CONTROLS)]
        .filter((it) => it.checkVisibility({ checkVisibilityCSS: true }))
        .flatMap((control) => {
          control.focus();
          const { outlineStyle, outlineWidth, outlineOffset, outlineColor, boxShadow } =
            getComputedStyle(control);
          const name = `${control.localName} “${(control.textContent ?? '').trim().slice(0, 40)}”`;
          const isThere =
            outlineStyle === 'solid' &&
            Number.parseFloat(outlineWidth) >= 3 &&
            Number.parseFloat(outlineOffset) >= 2;
          const inner = /^rgba?\([^)]*\)/.exec(boxShadow)?.[0] ?? '';
          return [
            ...(isThere ? [] : [`${name}: ${outlineWidth} ${outlineStyle}, ${outlineOffset} away`]),
            ...(inner && contrast(outlineColor, inner) >= 3 ? [] : [`${name}: like the ring inside it`]),
            ...([outlineColor, inner].some((ring) => contrast(ring, groundAround(control)) >= 3)
              ? []
              : [`${name}: like the ground around it`]),
          ];
        }),
    );
  });
}

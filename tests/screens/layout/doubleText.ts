import type { Page } from 'playwright';

/**
 * Text alone at twice its size, as Android and Firefox can draw it: every computed size is doubled in its place, and lines
 * grow with it since their heights have no unit. The sizes are in px (a page's own rem may be anything), so a browser's default
 * size alone changes nothing: whoever wants larger letters zooms.
 */
export const doubleText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll('gop-y')].flatMap((host) => host.shadowRoot ?? []);
    const sizes = roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')])
      .map((element) => [element, Number.parseFloat(getComputedStyle(element).fontSize)] as const);
    for (const [element, size] of sizes) element.style.setProperty('font-size', `${size * 2}px`, 'important');
  });

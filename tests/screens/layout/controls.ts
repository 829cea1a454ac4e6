import type { Page } from 'playwright';

/** A control as a finger meets it: a box that is ticked together with its row. */
export interface Control {
  readonly name: string;
  readonly kind: 'control' | 'link in text';
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Its distance to the nearest control above or beside it, in px, and which that is. */
  readonly nearest: { readonly name: string; readonly distance: number } | null;
}

/** Every control that is drawn, in its place in the whole screen. */
export const controlsOn = (page: Page): Promise<readonly Control[]> =>
  page.evaluate(() => {
    const CONTROLS = 'button, a[href], input:not([hidden]), select, textarea, summary';
    const roots = [...document.querySelectorAll('gop-y')].flatMap((host) => host.shadowRoot ?? []);
    const all = roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter((it) =>
        it.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }),
      ),
    );
    const boxes = all.map((it) => {
      const { left, top, right, bottom } = (it.closest('label') ?? it).getBoundingClientRect();
      const words = it.getAttribute('aria-label') ?? (it.closest('label') ?? it).textContent ?? '';
      const inText = it.localName === 'a' && getComputedStyle(it).display === 'inline';
      const kind = inText ? ('link in text' as const) : ('control' as const);
      const name = `${it.localName} “${words.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
      const place = it.closest('.scroll');
      return { name, kind, left, top, right, bottom, place, isLauncher: it.className === 'launcher' };
    });
    return boxes.map(({ isLauncher, place, ...box }, index) => {
      const near = boxes.flatMap((other, at) => {
        // The launcher lies over the page on purpose, and steps aside; what scrolls passes below the bar.
        if (at === index || isLauncher || other.isLauncher || place !== other.place) return [];
        const across = Math.max(other.left - box.right, box.left - other.right);
        const down = Math.max(other.top - box.bottom, box.top - other.bottom);
        return [{ name: other.name, distance: Math.max(across, down) }];
      });
      const nearest = near.sort((a, b) => a.distance - b.distance)[0] ?? null;
      return { ...box, nearest };
    });
  });

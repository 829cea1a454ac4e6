import type { Page } from 'playwright';

/** Each control that stays covered, in part or whole, once it has the focus: by a bar, the window's edge, the launcher. */
export const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const CONTROLS = 'button, a[href], input:not([hidden]), select, textarea, summary';
    const roots = [...document.querySelectorAll('gop-y')].flatMap((host) => host.shadowRoot ?? []);
    const found: string[] = [];
    for (const root of roots) {
      for (const control of root.querySelectorAll<HTMLElement>(CONTROLS)) {
        if (!control.checkVisibility({ checkVisibilityCSS: true })) continue;
        control.focus();
        control.scrollIntoView({ block: 'nearest' });
        // Who steps aside does so at the next frame.
        await new Promise((done) => requestAnimationFrame(done));
        const { left, right, top, bottom } = control.getBoundingClientRect();
        // What is higher than the window is scrolled through.
        const points = [top + 2, Math.min(bottom - 2, top + 40)].map((y) =>
          root.elementFromPoint((left + right) / 2, y),
        );
        const isSeen = points.every(
          (at) => at && (control.contains(at) || control.closest('label')?.contains(at)),
        );
        if (!isSeen) found.push(`${control.localName} “${(control.textContent ?? '').slice(0, 40)}”`);
      }
    }
    return found;
  });

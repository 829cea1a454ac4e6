import type { Page } from 'playwright';

/** Each control that stays covered, in part or whole, once it has the focus: by a bar, the window's edge, the launcher. */
export const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    /** What stays free above and below what scrolls into sight. */
    const PADDING = 48;
    /** How long somebody waits for what moves out of the way. */
    const FRAMES = 20;
    const CONTROLS = 'button, a[href], input:not([hidden]), select, textarea, summary';
    const roots = [...document.querySelectorAll('gop-y')].flatMap((host) => host.shadowRoot ?? []);
    const found: string[] = [];
    for (const root of roots) {
      for (const control of root.querySelectorAll<HTMLElement>(CONTROLS)) {
        if (!control.checkVisibility({ checkVisibilityCSS: true })) continue;
        control.focus();
        // As one comes to it: by a key, which the page hears where it does not hear the focus.
        control.dispatchEvent(new KeyboardEvent('keyup', { key: 'Tab', bubbles: true, composed: true }));
        control.scrollIntoView({ block: 'nearest' });
        const isSeen = () => {
          // A link may go over several lines.
          const points = [...control.getClientRects()].flatMap(({ left, right, top, bottom, height }) =>
            [top + 2, Math.min(bottom - 2, top + 40), bottom - 2, top + height / 2].map((y) =>
              root.elementFromPoint((left + right) / 2, y),
            ),
          );
          const isHit = (at: Element | null) =>
            at !== null && (control.contains(at) || control.closest('label')?.contains(at) === true);
          // What is higher than what can be seen at a time is scrolled through.
          const room =
            Math.min(control.closest('.scroll')?.clientHeight ?? innerHeight, innerHeight) - PADDING;
          return control.getBoundingClientRect().height > room ? points.some(isHit) : points.every(isHit);
        };
        // Who steps aside, and a sheet that follows the window, do so within some frames.
        for (let frames = 0; frames < FRAMES && (frames === 0 || !isSeen()); frames++)
          await new Promise((done) => requestAnimationFrame(done));
        if (!isSeen()) found.push(`${control.localName} “${(control.textContent ?? '').slice(0, 40)}”`);
      }
    }
    return found;
  });

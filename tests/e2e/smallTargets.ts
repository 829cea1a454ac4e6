import type { Page } from 'playwright';

/** Our own floor for what is pressed, px. */
const LEAST = 44;

/** What of a page is pressed and lower than that, each by its beginning; a link within a sentence may be. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    /** The row of the plain page is pressed as a whole. */
    const labelOf = (control: Element) =>
      control.closest('.choice') ?? (control as HTMLInputElement).labels?.[0] ?? control;
    const isPicked = (control: Element) => control.matches('[type=radio], [type=checkbox]');
    const isInSentence = (control: Element) =>
      control.matches('a') && getComputedStyle(control).display === 'inline';
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter((control) => control.getClientRects().length > 0 && !isInSentence(control))
      .map((control) => (isPicked(control) ? labelOf(control) : control))
      .filter((target) => Math.round(target.getBoundingClientRect().height) < least)
      .map((target) => target.outerHTML.slice(0, 90));
  }, LEAST);

import type { Life } from '../living';

/** Marks a form in an article that nobody has touched yet. */
export const UNTOUCHED = 'untouched';

/**
 * As a `ref`: the element takes the focus when it comes, so that a screen is read from its top and a list of mistakes
 * is heard. A form in an article waits until the reader has acted there: the page is not to jump.
 */
export function takeFocus(element: HTMLElement | null): void {
  if (element && !element.closest(`.${UNTOUCHED}`)) element.focus();
}

/** Draws again. When what had the focus is gone with it, `lost` finds it another place; otherwise `kept`. */
export function redrawWithFocus({ redraw }: Life, lost: () => void, kept = () => {}): void {
  const page = document.activeElement;
  const focused = page?.shadowRoot?.activeElement ?? page;
  redraw(() => (focused?.isConnected ? kept() : lost()));
}

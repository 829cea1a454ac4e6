/** Marks a form in an article that nobody has touched yet. */
export const UNTOUCHED = 'untouched';

/**
 * As a `ref`: the element takes the focus when it comes, so that a screen is read from its top and a list of mistakes
 * is heard. A form in an article waits until the reader has acted there: the page is not to jump.
 */
export function takeFocus(element: HTMLElement | null): void {
  if (element && !element.closest(`.${UNTOUCHED}`)) element.focus();
}

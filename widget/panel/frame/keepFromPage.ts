/** What is typed. */
export const KEYS = ['keydown', 'keyup', 'keypress'];

/**
 * Keeps what happens in a part of the widget from the page around it: shortcuts, and forms that post themselves at
 * Return, must not take what is meant for a field in here.
 */
export function keepFromPage(part: HTMLElement, types: readonly string[]): void {
  for (const type of types) part.addEventListener(type, (event) => event.stopPropagation());
}

/**
 * What a page put into an inline tag: it is shown until the form is drawn in its place. For good, once somebody has
 * begun with it: then their words stand there.
 */
export function layFloor(host: HTMLElement, root: ShadowRoot): { isBegun(): boolean; remove(): void } {
  const slot = document.createElement('slot');
  root.appendChild(slot);
  let touched = false;
  host.addEventListener('input', () => {
    touched = true;
  });
  return {
    // What a browser filled in again after going back came without an event.
    isBegun: () =>
      touched ||
      host.matches(':focus-within') ||
      [...host.querySelectorAll('textarea')].some(({ value }) => value),
    remove: () => slot.remove(),
  };
}

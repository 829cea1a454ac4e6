/**
 * What a page put into an inline tag: it is shown until the form is drawn in its place. For good, once somebody has
 * begun with it: then their words stand there.
 */
export function layFloor(host: HTMLElement, root: ShadowRoot): { isBegun(): boolean; remove(): void } {
  const slot = document.createElement('slot');
  root.appendChild(slot);
  return {
    isBegun: () =>
      host.matches(':focus-within') || [...host.querySelectorAll('input,textarea,option')].some(isTouched),
    remove: () => slot.remove(),
  };
}

/**
 * Looked at, and not heard of: it may have been filled in before the script ran, or by the browser after going back. Words
 * in a text area are somebody's also where they came with the page.
 */
function isTouched(control: Element): boolean {
  if (control instanceof HTMLOptionElement)
    return control.index > 0 && control.selected !== control.defaultSelected;
  if (control instanceof HTMLTextAreaElement) return control.value !== '';
  const { checked, defaultChecked, value, defaultValue } = control as HTMLInputElement;
  return checked !== defaultChecked || value !== defaultValue;
}

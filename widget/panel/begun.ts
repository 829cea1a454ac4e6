/**
 * Whether somebody has begun with what a page put into an inline tag. Looked at, and not heard of: it may have been filled
 * in before any script ran, or by the browser after going back.
 */
export const isBegun = (host: Element): boolean =>
  host.matches(':focus-within') || [...host.querySelectorAll('input,textarea,option')].some(isTouched);

function isTouched(control: Element): boolean {
  if (control instanceof HTMLOptionElement)
    return control.index > 0 && control.selected !== control.defaultSelected;
  // Words in a text area are somebody's also where they came with the page.
  if (control instanceof HTMLTextAreaElement) return control.value !== '';
  const { type, checked, defaultChecked, value, defaultValue } = control as HTMLInputElement;
  // A box has the value “on” where none is given, a slider one in its middle.
  return (
    checked !== defaultChecked ||
    (/^(text|search|tel|email|url|number)$/.test(type) && value !== defaultValue)
  );
}

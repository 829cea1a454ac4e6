/** Whether something between the element and the dialog scrolls by itself. */
function scrolls(element: Element | null, dialog: Element): boolean {
  if (!element || element === dialog) return false;
  return element.scrollHeight > element.clientHeight || scrolls(element.parentElement, dialog);
}

/**
 * Under a modal sheet the page lies still: what would scroll it, begun above the sheet or where it has nothing to scroll, is
 * left undone. `overscroll-behavior` does so by itself only in newer browsers. Two fingers, and the wheel with Control, zoom.
 */
export function holdPage(dialog: Element, isModal: () => boolean): void {
  const hold = (event: Event) => {
    const { ctrlKey, touches } = event as WheelEvent & Partial<TouchEvent>;
    const zooms = ctrlKey || (touches && touches.length > 1);
    if (isModal() && !zooms && !scrolls(event.target as Element, dialog)) event.preventDefault();
  };
  for (const type of ['wheel', 'touchmove']) dialog.addEventListener(type, hold, { passive: false });
}

/** What scrolls by itself when it is full. */
const AREA = '.scroll, .note, textarea';

function canScroll(element: Element | null): boolean {
  const area = element?.closest(AREA);
  return area ? area.scrollHeight > area.clientHeight || canScroll(area.parentElement) : false;
}

/** Two fingers, and the wheel with Control, zoom: that is left to whoever does it. */
function hold(event: Event): void {
  const { ctrlKey, touches } = event as WheelEvent & Partial<TouchEvent>;
  const zooms = ctrlKey || (touches && touches.length > 1);
  if (!zooms && !canScroll(event.composedPath()[0] as Element)) event.preventDefault();
}

/**
 * The page lies still under a modal sheet, also where the hand is above the sheet or on what has nothing to scroll. Browsers
 * let only the whole page's listener hold what lies behind a backdrop. Returns how to let it go.
 */
export function holdPage(): () => void {
  for (const type of ['wheel', 'touchmove']) document.addEventListener(type, hold, { passive: false });
  return () => {
    for (const type of ['wheel', 'touchmove']) document.removeEventListener(type, hold);
  };
}

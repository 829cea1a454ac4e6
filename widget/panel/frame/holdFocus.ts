const EVENTS = ['focus', 'focusin', 'focusout'] as const;

/**
 * Lets the focus stay in `host` where the page traps it in a dialog of its own: such a trap listens on the document, in
 * either phase, for what enters elsewhere and what leaves its own. Returns how to stop.
 */
export function holdFocus(host: Element): () => void {
  const hold = (event: FocusEvent) => {
    const entered = event.type === 'focusout' ? event.relatedTarget : event.target;
    if (entered === host) event.stopImmediatePropagation();
  };
  for (const type of EVENTS) addEventListener(type, hold, true);
  return () => {
    for (const type of EVENTS) removeEventListener(type, hold, true);
  };
}

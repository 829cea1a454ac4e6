/** On an event's way down to where it happened. */
const DOWN = { capture: true };

/**
 * Does `act` at any of these events, also at those of the document, which pass the page on their way down. Returns how to
 * stop listening.
 */
function on(page: Window, events: readonly string[], act: () => void): () => void {
  for (const event of events) page.addEventListener(event, act, DOWN);
  return () => {
    for (const event of events) page.removeEventListener(event, act, DOWN);
  };
}

/**
 * When it is worth trying: the network came back, the citizen came back. `navigator.onLine` is not asked,
 * since it lies both ways.
 */
export function onGoodMoment(page: Window, act: () => void): () => void {
  const seen = () => {
    if (page.document.visibilityState === 'visible') act();
  };
  const undo = [on(page, ['online', 'pageshow'], act), on(page, ['visibilitychange'], seen)];
  return () => {
    for (const step of undo) step();
  };
}

/** When a page that may be frozen has to let go of what other tabs wait for. */
export function onRest(page: Window, act: () => void): () => void {
  return on(page, ['pagehide', 'freeze'], act);
}

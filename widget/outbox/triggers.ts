/** Does `act` at any of these events. Returns how to stop listening. */
function on(target: EventTarget, events: readonly string[], act: () => void): () => void {
  for (const event of events) target.addEventListener(event, act);
  return () => {
    for (const event of events) target.removeEventListener(event, act);
  };
}

/**
 * When it is worth trying: the network came back, the citizen came back. `navigator.onLine` is not asked,
 * since it lies both ways.
 */
export function onGoodMoment(page: Window, act: () => void): () => void {
  const { document } = page;
  const seen = () => {
    if (document.visibilityState === 'visible') act();
  };
  const undo = [on(page, ['online', 'pageshow'], act), on(document, ['visibilitychange'], seen)];
  return () => {
    for (const step of undo) step();
  };
}

/** When a page that may be frozen has to let go of what other tabs wait for. */
export function onRest(page: Window, act: () => void): () => void {
  const undo = [on(page, ['pagehide'], act), on(page.document, ['freeze'], act)];
  return () => {
    for (const step of undo) step();
  };
}

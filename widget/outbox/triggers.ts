/**
 * When it is worth trying: the network came back, the citizen came back. `navigator.onLine` is not asked,
 * since it lies both ways. Returns how to stop listening.
 */
export function onGoodMoment(page: Window, act: () => void): () => void {
  const { document } = page;
  const seen = () => {
    if (document.visibilityState === 'visible') act();
  };
  page.addEventListener('online', act);
  page.addEventListener('pageshow', act);
  document.addEventListener('visibilitychange', seen);
  return () => {
    page.removeEventListener('online', act);
    page.removeEventListener('pageshow', act);
    document.removeEventListener('visibilitychange', seen);
  };
}

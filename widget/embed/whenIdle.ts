/** Acts once the page has had its turn. Returns how not to. */
export function whenIdle(page: Window & typeof globalThis, act: () => void): () => void {
  if ('requestIdleCallback' in page) {
    const turn = page.requestIdleCallback(act, { timeout: 3000 });
    return () => page.cancelIdleCallback(turn);
  }
  const turn = (page as Window).setTimeout(act, 500);
  return () => (page as Window).clearTimeout(turn);
}

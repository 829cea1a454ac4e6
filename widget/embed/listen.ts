/** Listens on the page for several kinds of event; with `capture` also for what a part keeps to itself. Returns how to stop. */
export function listen<E extends Event>(
  page: Document,
  types: readonly string[],
  act: (event: E) => void,
  capture = false,
): () => void {
  const listener = act as (event: Event) => void;
  for (const type of types) page.addEventListener(type, listener, capture);
  return () => {
    for (const type of types) page.removeEventListener(type, listener, capture);
  };
}

/** Now, or once a page that is still being read has all its elements: an async script may run before. */
export function whenRead(page: Document, act: () => void): void {
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', act);
  else act();
}

/** Listens on the page for several kinds of event. Returns how to stop. */
export function listen<E extends Event>(
  page: Document,
  types: readonly string[],
  act: (event: E) => void,
): () => void {
  const listener = act as (event: Event) => void;
  for (const type of types) page.addEventListener(type, listener);
  return () => {
    for (const type of types) page.removeEventListener(type, listener);
  };
}

/** Now, or once a page that is still being read has all its elements: an async script may run before. */
export function whenRead(page: Document, act: () => void): void {
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', act);
  else act();
}

/** A snippet's script, unless a consent tool holds it back: then it never runs. */
export const SNIPPET = 'script[data-endpoint][src*="gop-y."]:not([type="text/plain"])';

/** The script that runs just now, or, where a loader has lost it, the first snippet on the page. */
export function ownScript(page: Document): HTMLScriptElement | null {
  const { currentScript } = page;
  // A page may hide it behind `<img name="currentScript">`. The other files need it too: then the link leads on.
  return currentScript instanceof HTMLScriptElement
    ? currentScript
    : page.querySelector<HTMLScriptElement>(SNIPPET);
}

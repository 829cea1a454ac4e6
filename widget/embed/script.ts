/** A snippet's script, unless a consent tool holds it back: then it never runs. */
export const SNIPPET = 'script[data-endpoint][src*="gop-y."]:not([type="text/plain"])';

/**
 * The tag that says the settings: the one that runs just now, or, where that is another, the first snippet on the page. A
 * module has none, and a loader or jQuery runs this code from a script of its own or from a copy without attributes.
 */
export function ownScript(page: Document): HTMLScriptElement | null {
  const running = page.currentScript as HTMLScriptElement | null;
  return running?.hasAttribute('data-endpoint')
    ? running
    : (page.querySelector<HTMLScriptElement>(SNIPPET) ?? running);
}

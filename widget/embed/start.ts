import { launcher as en } from '#messages/en/launcher';
import { launcher as vi } from '#messages/vi/launcher';
import { fillDivs } from './divs';
import { createElementClass } from './element';
import { createParts } from './parts';
import type { LoadChunk } from './pinned';
import { builtIn, readSettings } from './settings';
import { createWaitingHint } from './waitingHint';

const WORDS = { vi, en };

/** A snippet's script, unless a consent tool holds it back: then it never runs. */
export const SNIPPET = 'script[data-endpoint][src*="gop-y.js"]:not([type="text/plain"])';

/**
 * From one script tag to a working widget. Of several with different endpoints the first on the page counts, whichever
 * runs first: else chance would choose. One that runs again, as when a portal swaps its body, does nothing.
 */
export function start(
  script: Element,
  page: Window & typeof globalThis,
  nonce: string,
  load: LoadChunk,
): void {
  const { document, customElements } = page;
  const complain = (line: string) => page.console.error(`[gop-y] ${line}`);
  const endpointOf = (snippet: Element | null) => snippet?.getAttribute('data-endpoint');
  const own = endpointOf(script);
  if (own && own !== (endpointOf(document.querySelector(SNIPPET)) ?? own)) {
    complain('a second data-endpoint is ignored: the first snippet on the page counts');
    return;
  }
  const settings = readSettings((name) => script.getAttribute(name), document.documentElement.lang, complain);
  if (!settings || customElements.get('gop-y')) return;
  const hint = createWaitingHint(page);
  const parts = createParts(load, settings, page, hint);
  const messages = WORDS[builtIn(settings.lang)];
  customElements.define('gop-y', createElementClass({ settings, messages, parts, nonce, complain }));

  const launcher = document.createElement('gop-y');
  const place = () => {
    if (!launcher.isConnected) document.body.appendChild(launcher);
    fillDivs(document);
  };
  if (document.body) place();
  // An async script may run while the page is still being read.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place);

  // What waits from an earlier visit goes once the page has had its turn.
  const send = async () => {
    if (await hint.isSet()) await parts.openPost().catch(() => {});
  };
  if ('requestIdleCallback' in page) page.requestIdleCallback(send, { timeout: 3000 });
  else (page as Window).setTimeout(send, 500);
}

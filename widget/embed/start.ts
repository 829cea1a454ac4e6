import { fillDivs } from './divs';
import { createElementClass } from './element';
import { whenRead } from './listen';
import type { LoadChunk } from './pinned';
import { placeLauncher } from './placeLauncher';
import { SNIPPET } from './script';
import { readSettings } from './settings';
import { createShared } from './shared';

/**
 * From one script tag to a working widget. Of several with different endpoints the first on the page counts, whichever
 * runs first: else chance would choose. One that runs again, as when a portal swaps its body, fills its new divs alone.
 */
export function start(
  script: Element,
  page: Window & typeof globalThis,
  nonce: string,
  load: LoadChunk,
): void {
  const { customElements } = page;
  const complain = (line: string) => page.console.error(`[gop-y] ${line}`);
  const endpointOf = (snippet: Element | null) => snippet?.getAttribute('data-endpoint');
  const own = endpointOf(script);
  if (own && own !== (endpointOf(document.querySelector(SNIPPET)) ?? own)) {
    complain('a second data-endpoint is ignored: the first snippet on the page counts');
    return;
  }
  const settings = readSettings((name) => script.getAttribute(name), document.documentElement.lang, complain);
  if (!settings) return;
  if (!customElements.get('gop-y')) {
    const shared = createShared(page, settings, { load, nonce, complain });
    customElements.define(
      'gop-y',
      createElementClass(() => shared),
    );
    placeLauncher(document.createElement('gop-y'));
  }
  whenRead(document, () => fillDivs(document));
}

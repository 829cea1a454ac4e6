import type { LoadChunk } from './pinned';
import { ownScript } from './script';
import { start } from './start';

/**
 * Starts from the tag that says the settings. Whatever goes wrong here, the page goes on and its link still leads to the
 * plain page.
 * @param loaderOf how that tag's other files are loaded
 */
export function startOwn(loaderOf: (script: HTMLScriptElement) => LoadChunk): void {
  try {
    const script = ownScript(document);
    if (script) start(script, window, script.nonce, loaderOf(script));
    else console.error('[gop-y] no script tag on this page has data-endpoint');
  } catch (error) {
    console.error('[gop-y] did not start', error);
  }
}

import { type LoadingPage, type PinnedFiles, pinnedLoader } from './pinned';
import { ownScript } from './script';
import { start } from './start';

declare global {
  /** The hashes of the other files; the build puts them here and fails when one is missing. */
  const __GOP_Y_FILES__: PinnedFiles;
  interface Window {
    /** Not in every browser, nor in TypeScript's list. */
    readonly trustedTypes: LoadingPage['trustedTypes'];
  }
}

// Whatever goes wrong here, the page goes on and its link still leads to the plain page.
try {
  const script = ownScript(document);
  if (script) {
    const base = script.src.replace(/[^/]*$/, '');
    const page = { document, trustedTypes: window.trustedTypes };
    start(script, window, script.nonce, pinnedLoader(page, base, script.nonce, __GOP_Y_FILES__));
  } else console.error('[gop-y] no script tag on this page has data-endpoint');
} catch (error) {
  console.error('[gop-y] did not start', error);
}

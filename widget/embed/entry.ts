import { type PinnedFiles, pinnedLoader } from './pinned';
import { SNIPPET, start } from './start';

/** The hashes of the other files; the build puts them here and fails when one is missing. */
declare const __GOP_Y_FILES__: PinnedFiles;

// A page may hide it behind `<img name="currentScript">`. The other files need it too: then the link leads on.
const { currentScript } = document;
const script =
  currentScript instanceof HTMLScriptElement
    ? currentScript
    : document.querySelector<HTMLScriptElement>(SNIPPET);

// Whatever goes wrong here, the page goes on and its link still leads to the plain page.
try {
  if (script) {
    const base = script.src.replace(/[^/]*$/, '');
    start(script, window, script.nonce, pinnedLoader(window, base, script.nonce, __GOP_Y_FILES__));
  }
} catch (error) {
  console.error('[gop-y] did not start', error);
}

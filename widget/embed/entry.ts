import { type PinnedFiles, pinnedLoader } from './pinned';
import { SNIPPET, start } from './start';

/** The hashes of the other files; the build puts them here and fails when one is missing. */
declare const __GOP_Y_FILES__: PinnedFiles;

// A page may hide the script behind `<img name="currentScript">`; the prototype's getter does not see that.
const currentScript = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(
  document,
);
const script: HTMLScriptElement | null =
  currentScript instanceof HTMLScriptElement ? currentScript : document.querySelector(SNIPPET);

// Whatever goes wrong here, the page goes on and its link still leads to the plain page.
try {
  if (script) {
    const base = script.src.replace(/[^/]*$/, '');
    start(script, window, script.nonce, pinnedLoader(window, base, script.nonce, __GOP_Y_FILES__));
  }
} catch (error) {
  console.error('[gop-y] did not start', error);
}

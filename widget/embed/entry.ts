import { type PinnedFiles, pinnedLoader } from './pinned';
import { ownScript } from './script';
import { start } from './start';

/** The hashes of the other files; the build puts them here and fails when one is missing. */
declare const __GOP_Y_FILES__: PinnedFiles;

// Whatever goes wrong here, the page goes on and its link still leads to the plain page.
try {
  const script = ownScript(document);
  if (script) {
    const base = script.src.replace(/[^/]*$/, '');
    start(script, window, script.nonce, pinnedLoader(window, base, script.nonce, __GOP_Y_FILES__));
  }
} catch (error) {
  console.error('[gop-y] did not start', error);
}

import { type LoadingPage, type PinnedFiles, pinnedLoader } from './pinned';
import { startOwn } from './startOwn';

declare global {
  /** The hashes of the other files; the build puts them here and fails when one is missing. */
  const __GOP_Y_FILES__: PinnedFiles;
  interface Window {
    /** Not in every browser, nor in TypeScript's list. */
    readonly trustedTypes: LoadingPage['trustedTypes'];
  }
}

startOwn(({ src, nonce }) => {
  const page = { document, trustedTypes: window.trustedTypes };
  return pinnedLoader(page, src.replace(/[^/]*$/, ''), nonce, __GOP_Y_FILES__);
});

import type { WaitingHint } from '#outbox/edges';

const KEY = 'gop-y:waiting';

/** The hint in localStorage. Where storage is denied there is none; then opening the panel is what sends. */
export function createWaitingHint(page: Window): WaitingHint & { isSet(): boolean } {
  const quietly = (act: (storage: Storage) => unknown) => {
    try {
      return act(page.localStorage);
    } catch {
      return null;
    }
  };
  return {
    set: () => void quietly((storage) => storage.setItem(KEY, '1')),
    clear: () => void quietly((storage) => storage.removeItem(KEY)),
    isSet: () => quietly((storage) => storage.getItem(KEY)) !== null,
  };
}

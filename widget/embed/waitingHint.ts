import type { WaitingHint } from '#outbox/outbox';

const KEY = 'gop-y:waiting';

/** The hint in localStorage. Where storage is denied there is none; then opening the panel is what sends. */
export function createWaitingHint(page: Window): WaitingHint & { isSet(): boolean } {
  const quietly = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  return {
    set: () => quietly(() => page.localStorage.setItem(KEY, '1'), undefined),
    clear: () => quietly(() => page.localStorage.removeItem(KEY), undefined),
    isSet: () => quietly(() => page.localStorage.getItem(KEY) !== null, false),
  };
}

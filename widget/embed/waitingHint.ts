import type { WaitingHint } from '#outbox/edges';

const KEY = 'gop-y:waiting';

/**
 * The hint as a cache that holds nothing, which stands on the disk at once: of localStorage a browser that is killed loses
 * the last seconds. That stands in for it on an http page, and where a portal's service worker deletes caches. Where both
 * are denied, opening the panel is what sends.
 */
export function createWaitingHint(
  page: Window & typeof globalThis,
): WaitingHint & { isSet(): Promise<boolean> } {
  const quietly = async (act: () => unknown) => {
    try {
      return await act();
    } catch {
      return null;
    }
  };
  return {
    set() {
      void quietly(() => page.localStorage.setItem(KEY, '1'));
      void quietly(() => page.caches.open(KEY));
    },
    clear() {
      void quietly(() => page.localStorage.removeItem(KEY));
      void quietly(() => page.caches.delete(KEY));
    },
    isSet: async () =>
      Boolean(
        (await quietly(() => page.localStorage.getItem(KEY))) ?? (await quietly(() => page.caches.has(KEY))),
      ),
  };
}

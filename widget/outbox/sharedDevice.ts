const KEY = 'gop-y:shared';

/** "I'm on a shared device": then nothing is kept on it. Remembered for the tab alone, since the next person opens another. */
export interface SharedDevice {
  /** Whether the citizen is asked; else the portal has said that it always is one. */
  readonly asks: boolean;
  is(): boolean;
  set(shared: boolean): void;
}

/** @param storage the tab's; throws where storage is denied, and then the page remembers it */
export function createSharedDevice(storage: () => Storage, asks: boolean): SharedDevice {
  let shared = !asks || quietly(() => storage().getItem(KEY)) !== null;
  return {
    asks,
    is: () => shared,
    set(now) {
      shared = now;
      quietly(() => (now ? storage().setItem(KEY, '1') : storage().removeItem(KEY)));
    },
  };
}

function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

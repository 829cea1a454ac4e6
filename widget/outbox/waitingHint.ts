/** Tells the next page view whether to load the outbox at all. A hint: a needless one costs a file, never a word. */
export interface WaitingHint {
  set(): void;
  clear(): void;
}

export const HINT_KEY = 'gop-y:waiting';

export function createWaitingHint(storage: () => Storage): WaitingHint {
  const quietly = (act: () => void) => {
    try {
      act();
    } catch {
      // Storage may be denied; then opening the panel is what sends.
    }
  };
  return {
    set: () => quietly(() => storage().setItem(HINT_KEY, '1')),
    clear: () => quietly(() => storage().removeItem(HINT_KEY)),
  };
}

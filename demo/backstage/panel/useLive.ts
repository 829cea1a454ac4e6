import { useEffect, useState } from 'preact/hooks';

/** ms. As often as an eye can follow, and no more. */
const EVERY = 1000;

/** `pending`: not read yet. */
export type Live<T> = { readonly kind: 'pending' | 'failed' } | { readonly kind: 'read'; readonly value: T };

/** What `read` resolves to, read again every second for as long as it is shown. @param read the same at every call */
export function useLive<T>(read: () => Promise<T>): readonly [Live<T>, refresh: () => Promise<void>] {
  const [live, setLive] = useState<Live<T>>({ kind: 'pending' });
  const refresh = () =>
    read().then(
      (value) => setLive((before) => (isSame(before, value) ? before : { kind: 'read', value })),
      () => setLive({ kind: 'failed' }),
    );
  useEffect(() => {
    refresh();
    const timer = setInterval(() => document.visibilityState === 'visible' && refresh(), EVERY);
    return () => clearInterval(timer);
  }, [read]);
  return [live, refresh];
}

/** So that nothing moves on the screen, and under a screen reader, while nothing changes. */
const isSame = <T>(before: Live<T>, value: T) =>
  before.kind === 'read' && JSON.stringify(before.value) === JSON.stringify(value);

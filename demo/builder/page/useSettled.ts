import { useEffect, useState } from 'preact/hooks';

/** ms without a change: nobody wants a request for every letter. */
const PAUSE = 500;

/** A value that somebody is typing, once they have paused. */
export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

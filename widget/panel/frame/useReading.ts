import { useEffect, useState } from 'preact/hooks';

/** Asks once and gives `undefined` until the answer is there. */
export function useReading<T>(ask: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let wanted = true;
    void ask().then((value) => {
      if (wanted) setAnswer(() => value);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return answer;
}

import { useEffect, useState } from 'preact/hooks';

/** Whether the device says that it has no network. It may be wrong; only words depend on it, never whether to send. */
export function useOffline(): boolean {
  const [offline, setOffline] = useState(navigator.onLine === false);
  useEffect(() => {
    const look = () => setOffline(navigator.onLine === false);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return offline;
}

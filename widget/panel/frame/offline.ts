import type { Life } from '../living';

/** Whether the device says that it has no network. It may be wrong; only words depend on it, never whether to send. */
export const isOffline = (): boolean => navigator.onLine === false;

/** Acts when that changes; a screen that only words it draws itself again. */
export function followNetwork({ redraw, onLeave }: Life, act = () => redraw()): void {
  addEventListener('online', act);
  addEventListener('offline', act);
  onLeave(() => {
    removeEventListener('online', act);
    removeEventListener('offline', act);
  });
}

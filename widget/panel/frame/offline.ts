import type { Life } from '../living';

/** Whether the device says that it has no network. It may be wrong; only words depend on it, never whether to send. */
export const isOffline = (): boolean => navigator.onLine === false;

/** Draws a screen again when that changes. */
export function followNetwork({ redraw, onLeave }: Life): void {
  const draw = () => redraw();
  addEventListener('online', draw);
  addEventListener('offline', draw);
  onLeave(() => {
    removeEventListener('online', draw);
    removeEventListener('offline', draw);
  });
}

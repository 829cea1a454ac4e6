import type { Life } from '../living';

/** Whether the device says that it has no network. It may be wrong; only words depend on it, never whether to send. */
export const isOffline = (): boolean => navigator.onLine === false;

/** Draws a screen again when that changes. */
export function followNetwork({ redraw, onLeave }: Life): void {
  addEventListener('online', redraw);
  addEventListener('offline', redraw);
  onLeave(() => {
    removeEventListener('online', redraw);
    removeEventListener('offline', redraw);
  });
}

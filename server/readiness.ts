import type { Store } from './store/store';

/** Whether to send requests here; else why they go to another collector, or wait. */
export type Readiness = 'ready' | 'no-database';

/** Who asks does so every few seconds, and waits no longer than that itself. */
const WITHIN_MS = 2000;

/** @param withinMs a database that takes longer does not answer */
export function createReadiness(store: Pick<Store, 'ping'>, withinMs = WITHIN_MS): () => Promise<Readiness> {
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, withinMs);
    });
    return Promise.race([store.ping(), late])
      .then(() => 'ready' as const)
      .catch(() => 'no-database' as const)
      .finally(() => clearTimeout(timer));
  };
}

import type { Store } from './store/store';
import { within } from './within';

/** Whether to send requests here; else why they go to another collector, or wait. */
export type Readiness = 'ready' | 'no-database';

/** Who asks does so every few seconds, and waits no longer than that itself. */
const WITHIN_MS = 2000;

/** @param withinMs a database that takes longer does not answer */
export function createReadiness(store: Pick<Store, 'ping'>, withinMs = WITHIN_MS): () => Promise<Readiness> {
  return () =>
    within(withinMs, store.ping()).then(
      () => 'ready',
      () => 'no-database',
    );
}

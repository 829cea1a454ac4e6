import type { Store } from './store';

/** A store, and the time that all who share it go by. */
export interface OpenedStore {
  readonly store: Store;
  /** ms since 1970. */
  readonly now: () => number;
}

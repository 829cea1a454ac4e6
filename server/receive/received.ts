import type { Receipt } from '../../widget/protocol/receipt';
import type { Mac } from '../digest';
import type { Refusal } from '../refusal';
import type { Store } from '../store/store';

/** What receiving needs from outside. */
export interface Receiver {
  readonly store: Store;
  readonly mac: Mac;
  /** ms since 1970. */
  readonly now: () => number;
}

export type Received =
  | { readonly kind: 'new' | 'repeated'; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const refused = (refusal: Refusal): Received => ({ kind: 'refused', refusal });

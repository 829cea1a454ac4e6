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
  /** A fresh random UUID. */
  readonly randomId: () => string;
}

/** @typeParam R the receipt of what was received */
export type Received<R = Receipt> = { readonly kind: 'new' | 'repeated'; readonly receipt: R } | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

export const refused = (refusal: Refusal): Refused => ({ kind: 'refused', refusal });

import type { Entry, Reason } from '#device/entry';
import type { Receipt } from '#protocol/receipt';

/** `device`: written and read back. `memory`: gone when the page closes. */
export type Where = 'device' | 'memory';

/** Where a submission is. No state is ever ahead of what is known. */
export type State =
  | { readonly kind: 'stored'; readonly where: Where; readonly tries: number }
  | { readonly kind: 'sending'; readonly where: Where }
  | { readonly kind: 'delivered'; readonly receipt: Receipt }
  /** It waits for the citizen. */
  | { readonly kind: 'parked'; readonly where: Where; readonly reason: Reason }
  /** No longer here, and no receipt: the citizen removed it, or a later ballot took its place before it was tried. */
  | { readonly kind: 'discarded' };

/** Something happened to a submission or a photo; carries none of its words. */
export interface Event {
  /** A submission's id, or the name of a photo. */
  readonly id: string;
  readonly state: State;
}

/** Something that waits on this device. */
export type Waiting =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly state: State }
  /** For another endpoint: it goes only there, from a page that names that one. */
  | { readonly kind: 'elsewhere'; readonly entry: Entry }
  /** What this code cannot read, newer or damaged: left as it is. */
  | { readonly kind: 'quarantined'; readonly key: string; readonly record: unknown };

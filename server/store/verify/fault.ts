/** A place where the audit log is broken, or the database is not what the log says. */
export type Fault =
  /** The entry is not what it was, or the one before it was exchanged. */
  | { readonly kind: 'changed'; readonly portal: string; readonly n: number }
  /** The entries from `n` to `to` are not there. */
  | { readonly kind: 'missing'; readonly portal: string; readonly n: number; readonly to: number }
  /** The log does not end where its end was noted in the database. */
  | { readonly kind: 'end'; readonly portal: string; readonly n: number }
  /** No entry has the hash that was noted down elsewhere: the log was cut short there, or written anew. */
  | { readonly kind: 'lost-head'; readonly hash: string }
  /** What is in the database is not what entry `n` set. */
  | { readonly kind: 'row-changed'; readonly portal: string; readonly subject: string; readonly n: number }
  /** What the log says was set is not there. */
  | { readonly kind: 'row-missing'; readonly portal: string; readonly subject: string }
  /** Where a question stands is not what its history says. */
  | { readonly kind: 'standing-changed'; readonly portal: string; readonly subject: string }
  /** It is there, and the log does not say who set it. */
  | { readonly kind: 'row-unlogged'; readonly portal: string; readonly subject: string };

/** The end of a portal's log: to be noted down where nobody who reaches the database can change it. */
export interface Head {
  readonly portal: string;
  readonly n: number;
  readonly hash: string;
}

/** What a check of everything found. */
export interface Verified {
  readonly heads: readonly Head[];
  readonly faults: readonly Fault[];
}

/** What a change looks at before it decides: one record, all whose keys start so (with their keys), or how many those are. */
export type Read = string | { readonly all: string } | { readonly count: string };

/** What one transaction leaves behind: keys to delete, or all there are, records to put, and an answer for the caller. */
export interface Change<T> {
  readonly put?: readonly (readonly [key: string, value: unknown])[];
  readonly remove?: readonly string[] | 'everything';
  readonly result: T;
}

/**
 * Keys and records, as IndexedDB keeps them on the device or a Map for as long as the page is open.
 * Every call rejects when the store cannot be read or written; then nothing of a change has happened.
 */
export interface Database {
  /** `memory`: gone when the page is closed. What is shown to the citizen depends on it. */
  readonly kind: 'device' | 'memory';
  /** One record, `undefined` if there is none. */
  find(key: string): Promise<unknown>;
  /**
   * Every record whose key starts with `prefix`, in the order of the keys. One that is there and cannot be read has
   * the value `undefined`: it must not hide the others.
   */
  list(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[]>;
  /**
   * Reads, asks `decide` what follows, writes it: all in one transaction. `decide` may not wait for anything, and may
   * be asked twice when the browser dropped the connection: what it puts must not depend on having been asked before.
   * `strict` resolves only when the operating system has been told to write through.
   */
  change<T>(
    reads: readonly Read[],
    decide: (values: readonly unknown[]) => Change<T>,
    durability: 'strict' | 'relaxed',
  ): Promise<T>;
  /** Lets go of the connection until the next call: a frozen page would block other tabs. */
  rest(): void;
}

/** What can be asked of a database while it is open. */
export type Connection = Pick<Database, 'find' | 'list' | 'change'>;

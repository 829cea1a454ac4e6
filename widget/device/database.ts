/** What one transaction leaves behind: records to put, keys to delete, and an answer for the caller. */
export interface Change<T> {
  readonly put?: readonly (readonly [key: string, value: unknown])[];
  readonly remove?: readonly string[];
  readonly result: T;
}

/**
 * Keys and records, as IndexedDB keeps them on the device or a Map for as long as the page is open.
 * Both calls reject when the store cannot be read or written; then nothing of the change has happened.
 */
export interface Database {
  /** `memory`: gone when the page is closed. What is shown to the citizen depends on it. */
  readonly kind: 'device' | 'memory';
  /** Every record whose key starts with `prefix`, in the order of the keys. */
  list(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[]>;
  /**
   * Reads `keys`, asks `decide` what follows, writes it: all in one transaction. `decide` may not wait for anything.
   * `strict` resolves only when the operating system has been told to write through.
   */
  change<T>(
    keys: readonly string[],
    decide: (values: readonly unknown[]) => Change<T>,
    durability: 'strict' | 'relaxed',
  ): Promise<T>;
}

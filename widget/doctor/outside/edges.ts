/** What the command needs of the machine that it runs on; tests bring their own. */
export interface Edges {
  readonly fetch: typeof fetch;
  /** Addresses of a host name; empty: it has none. */
  readonly addressesOf: (host: string) => Promise<readonly string[]>;
}

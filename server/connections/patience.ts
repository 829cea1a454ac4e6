/** How long a client may take, so that none holds a connection by doing nothing. */
export interface Patience {
  /** ms for all headers of a request. */
  readonly headers: number;
  /** ms for a whole request: a phone at 64 kbit/s sends a photo of 2 MB within five minutes. */
  readonly request: number;
  /** ms in which nothing at all comes or goes, a reply that is not fetched for one. */
  readonly silence: number;
  /** While a body comes: fewer bytes than this within so many ms are too few. A tunnel is shorter. */
  readonly body: { readonly within: number; readonly bytes: number };
}

/** The outbox gives up at 8 kB/s by itself: whoever is cut off here is slower than any device that still waits. */
export const PATIENCE: Patience = {
  headers: 10_000,
  request: 300_000,
  silence: 120_000,
  body: { within: 30_000, bytes: 15_000 },
};

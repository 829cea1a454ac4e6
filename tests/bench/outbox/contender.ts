/** What every contender can do, in a page. Each is one file in `contenders/`, whose default export opens it. */
export interface Contender {
  /** Resolves when the contender says that it is kept. */
  enqueue(text: string): Promise<void>;
  /** Sends what waits. What its promise means is the contender's own; the endpoint tells what came. */
  drain(): Promise<void>;
  size(): Promise<number>;
}

/** A file of `contenders/`, and how the tables call it. */
export interface Entrant {
  readonly file: string;
  readonly title: string;
}

export const BARE: Entrant = { file: 'bare.ts', title: 'bare idb-keyval, strict' };
export const WORKBOX: Entrant = { file: 'workbox.js', title: 'workbox-background-sync 7.4.1' };
export const SENTRY: Entrant = { file: 'sentry.js', title: '@sentry/browser 11.12.0' };
export const GOP_Y: Entrant = { file: 'gop-y.ts', title: 'gop-y' };
export const ENTRANTS: readonly Entrant[] = [BARE, WORKBOX, SENTRY, GOP_Y];

import type { Replies } from './stage/reply';

/** The way to an element: a selector, then one inside the shadow root of what that found, and so on. */
export type Way = readonly [string, ...string[]];

/** Where a page stands. */
export interface Site {
  /** `http://localhost:PORT`, without a slash at the end. Whatever a contender asks of a server is asked here. */
  readonly origin: string;
  /** What a script of the page carries, so that it runs under the strict policy as well. */
  readonly nonce: string;
}

/** What stands in a page, and who answers it. */
export interface Embedded {
  /** How the tables call it. */
  readonly title: string;
  /** What a webmaster pastes into the page. */
  snippet(site: Site): string;
  /** Everything that its servers answer, by path. */
  replies(): Promise<Replies>;
}

/** The page with nothing in it: what a page view costs is counted from here. */
export const BARE: Embedded = { title: 'the page alone', snippet: () => '', replies: async () => new Map() };

/** A widget with a form, in a page built as its own documentation says. */
export interface Contender extends Embedded {
  /** What a visitor presses. */
  readonly launcher: Way;
  /** What the visitor then types into: it counts as open once that is to be seen. */
  readonly form: Way;
}

import type { Settings, View } from '#embed/settings';
import type { Post } from '#outbox/entry';

/**
 * @param part the release's words, which `messages/LANG.json` has under the same name
 * @param root where they are shown; `null`: where those of the panel are
 */
export type Reword = <T>(part: 'panel' | 'consult', words: T, root: ShadowRoot | null) => T;

/** What a panel needs of the page it opens in. */
export interface MountContext {
  /** The `<gop-y>` element, for events and live regions. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly adopt: (css: string) => void;
  readonly settings: Settings;
  readonly post: Post;
  /** The words of a language that the release lacks, as far as the endpoint has them; else the release's own. */
  readonly reword: Reword;
  /** Loads the consultations' chunk. */
  readonly loadConsult: () => Promise<unknown>;
  /** Tells the webmaster: a line in the console and a `gop-y:error`. */
  readonly report: (message: string) => void;
  /** A place in an article, or `null`: a dialog. */
  readonly inline: { readonly view: View; readonly consultation: string | null } | null;
  readonly launcher: HTMLElement | null;
}

/** A panel that is on the page. */
export interface Mounted {
  open(view: View | undefined, opener: HTMLElement | null): void;
  close(): void;
  destroy(): void;
}

/** What the consultations' chunk borrows instead of bringing its own. */
export interface Kit {
  readonly jsx: unknown;
  readonly living: unknown;
}

/** What the page gets from gop-y-panel.LANG.js. */
export interface Panel {
  readonly kit: Kit;
  /** Whether somebody has begun with what a page put into the element: then it stays. */
  isBegun(host: Element): boolean;
  mount(context: MountContext): Mounted;
}

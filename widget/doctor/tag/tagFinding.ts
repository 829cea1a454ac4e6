import type { Setting } from './judgeSettings';

/** What the script tag itself tells. */
export type TagFinding =
  /** No script of the page is this widget's. */
  | { readonly code: 'tag-missing'; readonly level: 'wrong' }
  /** The tag stands in the page as text to read, as an editor makes it of what is pasted into it. */
  | { readonly code: 'tag-shown-as-text'; readonly level: 'wrong' }
  /** The snippet's HOST or PORTAL still waits to be filled in. */
  | { readonly code: 'tag-unfilled'; readonly level: 'wrong' }
  /** A word processor or an editor made its quotes curly. */
  | { readonly code: 'tag-curly-quotes'; readonly level: 'wrong'; readonly paste: string }
  /** An optimizer keeps the browser from running the tag. `by`: its product name. */
  | { readonly code: 'tag-held-back'; readonly level: 'wrong'; readonly by: string; readonly paste: string }
  /** The tag has a type that browsers do not run, as a consent tool gives it. */
  | {
      readonly code: 'tag-not-script';
      readonly level: 'wrong';
      readonly type: string;
      readonly paste: string;
    }
  /** The address stands in another attribute than `src`. */
  | {
      readonly code: 'tag-address-moved';
      readonly level: 'wrong';
      readonly attribute: string;
      readonly paste: string;
    }
  /** The loader's text stands in the page in place of its address, so that it cannot find its other files. */
  | { readonly code: 'tag-inlined'; readonly level: 'wrong' }
  /** The loader's text came from another file, which an optimizer made. */
  | { readonly code: 'tag-bundled'; readonly level: 'wrong'; readonly file: string }
  /** A browser runs no file of another host with `integrity` but without `crossorigin`. */
  | { readonly code: 'tag-crossorigin-missing'; readonly level: 'wrong'; readonly paste: string }
  /** A pinned address without its hash: whoever changes the file changes every page. */
  | { readonly code: 'tag-integrity-missing'; readonly level: 'note' }
  | { readonly code: 'endpoint-missing'; readonly level: 'wrong' }
  /** Not an https address, or one with `?` or `#`. */
  | { readonly code: 'endpoint-malformed'; readonly level: 'wrong'; readonly value: string }
  /** What is sent over http can be read on the way; an https page may not even ask. */
  | {
      readonly code: 'endpoint-http';
      readonly level: 'wrong';
      readonly page: 'http' | 'https';
      readonly paste: string;
    }
  /** The loader passes the attribute over, or what it does not know of its list. */
  | {
      readonly code: 'setting-wrong';
      readonly level: 'wrong';
      readonly attribute: Setting;
      readonly value: string;
    }
  /** Only the first tag's endpoint counts. */
  | { readonly code: 'tags-differ'; readonly level: 'wrong'; readonly endpoints: readonly string[] }
  /** Whichever comes first runs, the other does nothing. */
  | { readonly code: 'tags-of-versions'; readonly level: 'note'; readonly files: readonly string[] }
  /** The widget runs without a tag of its own: as the module from npm, or from a bundle that has its settings. */
  | { readonly code: 'tag-not-needed'; readonly level: 'good' }
  /** The module from npm is in a file of the page: what it is told cannot be read from outside. */
  | { readonly code: 'tag-in-module'; readonly level: 'note'; readonly file: string }
  | { readonly code: 'tag-good'; readonly level: 'good' };

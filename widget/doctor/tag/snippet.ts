/** A script element that is this widget's, or was before something touched it. */
export interface Snippet {
  /** With straight quotes, whatever the page has. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The same, put right as far as the tag by itself tells: what is pasted begins with it. */
  readonly mended: ReadonlyMap<string, string>;
  /** Name of the attribute that has the loader's address; empty: none has. */
  readonly addressIn: string;
  /** The loader's address; `null`: there is none, or it is no address. */
  readonly src: URL | null;
  /** `data-endpoint` as an address; `null`: there is none, or it is no address. */
  readonly endpoint: URL | null;
  /** Values stand in the page in curly quotes, which browsers take for a part of them. */
  readonly isCurly: boolean;
  /** Empty: none. */
  readonly nonce: string;
  /** What `integrity` lists, such as `sha384-…`. */
  readonly hashes: readonly string[];
}

/** Whether the tag loads `gop-y.full.js`, which has all in it and adds no script to the page. */
export const isWhole = ({ src }: Snippet): boolean => /\/gop-y\.full\.js$/.test(src?.pathname ?? '');

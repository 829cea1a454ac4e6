/** A script element as it stands in the page. */
export interface ScriptSeen {
  /** By lower-case name. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between its tags. */
  readonly text: string;
}

/** What both doctors look at: the one in the page and the one outside. Nothing that a citizen writes is in it. */
export interface PageSeen {
  readonly address: URL;
  /** What relative addresses start from: the page's own, or its `<base href>`. */
  readonly base: URL;
  /** In the order of the page. */
  readonly scripts: readonly ScriptSeen[];
  /** `href` of every `a[data-gop-y]`, as written. */
  readonly links: readonly string[];
}

/** One built file, ready to be sent. */
export interface WidgetFile {
  readonly type: string;
  /** Strong validator of the uncompressed bytes, quotes included. */
  readonly etag: string;
  /** Of the uncompressed bytes, as an `integrity` attribute has it. */
  readonly sha384: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  /** Made when it is first asked for, in another thread. */
  brotli(): Promise<Uint8Array<ArrayBuffer>>;
}

export interface ServedFile extends WidgetFile {
  /** `immutable`: this address never has other bytes. `managed`: the newest release of its major version. */
  readonly cache: 'immutable' | 'managed';
}

/** What is served below `/gop-y/`, by path: `1.0.0/gop-y.js` and `1/gop-y.js`. */
export type WidgetFiles = ReadonlyMap<string, ServedFile>;

/** The pages for webmasters, served below `/snippet/`, by name; empty: the build has none. */
export type KitFiles = ReadonlyMap<string, WidgetFile>;

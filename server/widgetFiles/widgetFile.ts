/** One built file, ready to be sent. */
export interface WidgetFile {
  readonly type: string;
  /** Strong validator of the uncompressed bytes, quotes included. */
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
}

/** What is served below `/gop-y/`, by path: `1.0.0/gop-y.js` for ever, `1/gop-y.js` as long as it is the newest. */
export type WidgetFiles = ReadonlyMap<string, WidgetFile & { readonly cache: 'immutable' | 'managed' }>;

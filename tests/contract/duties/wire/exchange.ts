/** A field of a form: its name, and a text or a file's bytes. */
export type Field = readonly [name: string, value: string | Uint8Array<ArrayBuffer>];

/** What a request carries. `multipart` is what the widget sends; `percent` what plain HTML forms and small programs do. */
export type Form =
  | { readonly encoding: 'none' }
  | { readonly encoding: 'multipart' | 'percent'; readonly fields: readonly Field[] };

/** A request, as it can be repeated. */
export interface Sent {
  readonly url: string;
  /** The page that it says to come from; `null`: it does not say. */
  readonly origin: string | null;
  readonly form: Form;
}

/** A reply with its body read. */
export interface Reply {
  readonly kind: 'reply';
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON object that it is; empty where it is none. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What came of a request. The widget follows no redirect. */
export type Came =
  | Reply
  | { readonly kind: 'redirect'; readonly status: number; readonly to: string }
  | { readonly kind: 'nothing'; readonly why: string }
  | { readonly kind: 'too-slow'; readonly seconds: number };

export interface Exchange {
  readonly sent: Sent;
  readonly came: Came;
}

import type { Reply } from '#protocol/outcome';

/** Why nothing answered, as far as it is known: no such name, nobody at the port, a bad certificate, too late. */
export type Silence = 'name' | 'refused' | 'certificate' | 'time' | 'unknown';

/** What one request of the widget would have come to from this page. */
export type Answer =
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** `to` is empty where the browser does not tell. */
  | { readonly kind: 'redirect'; readonly to: string }
  /** Something is there, without `Access-Control-Allow-Origin`. */
  | { readonly kind: 'unreadable' }
  /** The page's policy stopped it. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'silent'; readonly why: Silence };

/** Asks as a page does: `GET` a file, or `POST` a form without a field, which no endpoint can take for a submission. */
export type Ask = (url: string, method: 'GET' | 'POST') => Promise<Answer>;

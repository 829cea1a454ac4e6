/** Why an answer cannot be taken. */
export type Issue =
  | 'empty'
  | 'too-long'
  | 'no-slug'
  | 'reserved'
  | 'taken'
  | 'no-phone'
  | 'no-email'
  | 'no-origin'
  | 'origin-path'
  | 'insecure'
  | 'no-months'
  | 'no-choice'
  | 'short-name'
  | 'short-password';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issue: Issue };

/** Makes a value of what was typed, or says why not. */
export type Reader<T> = (typed: string) => Read<T>;

export const taken = <T>(value: T): Read<T> => ({ ok: true, value });
export const refused = (issue: Issue): Read<never> => ({ ok: false, issue });

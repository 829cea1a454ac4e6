/**
 * One thing to mend in a submission.
 * `pointer` is a JSON Pointer (RFC 6901) into the submission, so that an author finds the place and a form finds the field.
 */
export type Issue =
  | { readonly code: 'missing' | 'unknown-field' | 'malformed'; readonly pointer: string }
  | { readonly code: 'text-empty'; readonly pointer: string }
  | { readonly code: 'text-too-long'; readonly pointer: string; readonly over: number; readonly max: number }
  | { readonly code: 'topic-not-chosen'; readonly pointer: string }
  /** This is dealt with elsewhere, as the portal says beside the topic. */
  | { readonly code: 'topic-elsewhere'; readonly pointer: string }
  | {
      readonly code: 'phone-malformed' | 'email-malformed' | 'age-not-chosen' | 'commune-not-chosen';
      readonly pointer: string;
    }
  /** `purpose`: of the portal's notice. */
  | { readonly code: 'consent-missing'; readonly pointer: string; readonly purpose: string }
  /** The endpoint never published a notice of this hash. */
  | { readonly code: 'notice-unknown'; readonly pointer: string }
  /** Of a photo’s bytes: not built as its type is, a film, or more points than `PICTURE_LIMITS`. */
  | { readonly code: 'photo-malformed' | 'photo-animated' | 'photo-too-large'; readonly pointer: string }
  | { readonly code: 'choice-missing' | 'choice-unknown' | 'item-unknown'; readonly pointer: string }
  | { readonly code: 'choices-too-few'; readonly pointer: string; readonly min: number }
  | { readonly code: 'choices-too-many'; readonly pointer: string; readonly max: number };

/** A value that was checked, or all that is wrong with it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

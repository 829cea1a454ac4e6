import type { Issue } from './issue';

/** Why an endpoint did not take a submission. `title` and `detail` are for authors; citizens read words made from the code. */
export type ProblemCode =
  | 'malformed' // not a form with a JSON `submission`, or with a file `photo`
  | 'id-mismatch' // `?id=` is no UUID or not the submission's id, or `&n=` no place of a photo
  | 'invalid' // see `errors`
  | 'id-reused' // this id was received with other bytes
  | 'not-accepted' // a kind or part that portal.json does not list
  | 'consultation-unknown'
  | 'consultation-upcoming'
  | 'consultation-closed'
  | 'draft-changed' // the ballot answers another version of the text
  | 'question-unknown' // a photo came before its question
  | 'photo-unknown' // the question names no such photo, or one of other bytes
  | 'withdrawn' // erased at the citizen's request; never taken again
  | 'too-large'
  | 'origin-not-listed' // never final: the webmaster can mend it
  | 'code-unknown' // nothing is held under this code
  | 'too-many-lookups' // of codes that are none
  | 'too-many-posts' // from this address, or from all together
  | 'not-found'
  | 'method-not-allowed'
  | 'unavailable'; // try again later

/** `application/problem+json`, RFC 9457, with what the outbox needs. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string;
  /** All that is wrong, when `code` is `invalid`. */
  readonly errors?: readonly Issue[];
  /** The id of the submission, echoed. Without it the reply is nobody's word about this submission. */
  readonly id?: string;
  /** `true`: the same bytes will never be taken, stop trying. Anything else: try again. */
  readonly final: boolean;
  /** Seconds to wait. It stands in the body because CORS hides the header of that name. */
  readonly retryAfter?: number;
  /** When a consultation closed or opens, RFC 3339, with the codes of that name. */
  readonly at?: string;
  /** The endpoint's clock, RFC 3339. */
  readonly now: string;
}

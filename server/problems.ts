import type { Problem, ProblemCode } from '../widget/protocol/problem';
import type { Refusal } from './refusal';

interface Kind {
  readonly status: 400 | 403 | 404 | 405 | 409 | 410 | 413 | 422 | 429 | 503;
  /** For authors of endpoints and widgets, in English. */
  readonly title: string;
  /** The same bytes will never be taken. */
  readonly final: boolean;
}

/** Every way this collector refuses. */
export const PROBLEMS: Readonly<Record<ProblemCode, Kind>> = {
  malformed: { status: 400, title: 'Not a form with the field that this address takes', final: true },
  'id-mismatch': {
    status: 400,
    title: 'The address names no UUID, not the submission’s, or no place of a photo',
    final: true,
  },
  invalid: { status: 422, title: 'The submission breaks a rule, see errors', final: true },
  'id-reused': { status: 409, title: 'This id was received before with other bytes', final: true },
  'not-accepted': { status: 422, title: 'portal.json does not list this among what it accepts', final: true },
  'consultation-unknown': { status: 422, title: 'There is no such consultation', final: true },
  'consultation-upcoming': { status: 409, title: 'The consultation is not open yet', final: false },
  'consultation-closed': { status: 409, title: 'The consultation is closed', final: true },
  'draft-changed': { status: 409, title: 'The ballot answers another version of the text', final: true },
  'question-unknown': { status: 404, title: 'The question of this photo has not arrived', final: false },
  'photo-unknown': { status: 422, title: 'The question names no photo of these bytes', final: true },
  withdrawn: { status: 410, title: 'This submission was erased at the sender’s request', final: true },
  'too-large': { status: 413, title: 'There are more bytes than this endpoint takes', final: true },
  'origin-not-listed': { status: 403, title: 'The portal does not list this page’s origin', final: false },
  'code-unknown': { status: 404, title: 'Nothing is held under this code', final: false },
  'too-many-lookups': { status: 429, title: 'Too many codes that are none, try again later', final: false },
  'too-many-posts': { status: 429, title: 'Too much at once from there, try again later', final: false },
  'not-found': { status: 404, title: 'There is nothing at this address', final: false },
  'method-not-allowed': { status: 405, title: 'This address does not take this method', final: false },
  unavailable: { status: 503, title: 'Out of order for a moment, try again', final: false },
};

/** @param id the submission's id to echo, or `undefined` when the request named none; @param now RFC 3339 */
export function problemOf(refusal: Refusal, id: string | undefined, now: string): Problem {
  const { status, title, final } = PROBLEMS[refusal.code];
  return {
    type: `urn:gop-y:problem:${refusal.code}`,
    title,
    status,
    ...refusal,
    ...(id && { id }),
    final,
    now,
  };
}

/** A random UUID in lower case, minted on the device. It is the key on which the endpoint deduplicates, for ever. */
export type SubmissionId = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isSubmissionId(value: unknown): value is SubmissionId {
  return typeof value === 'string' && UUID.test(value);
}

/** Ids that officers give: topics, consultations, items, choices, draft versions. */
const SLUG = /^[a-z0-9][a-z0-9.-]{0,63}$/;

export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && SLUG.test(value);
}

/** Seconds. */
const RETRY_AFTER = 5;

/**
 * What an endpoint says that has no time: try again later.
 * @param {string | null} id of the submission, echoed
 * @param {number} now ms since 1970
 */
export function busyReply(id, now) {
  const problem = {
    type: 'urn:gop-y:problem:unavailable',
    title: 'Out of order for a moment, try again',
    status: 503,
    code: 'unavailable',
    ...(id && { id }),
    final: false,
    retryAfter: RETRY_AFTER,
    now: new Date(now).toISOString(),
  };
  const headers = {
    'Content-Type': 'application/problem+json',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-store',
  };
  return { status: problem.status, headers, body: JSON.stringify(problem) };
}

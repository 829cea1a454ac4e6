import type { SubmissionId } from '#protocol/ids';
import { brief, type Outcome, readReply } from '#protocol/outcome';
import { type Fetch, request, type Tell } from './request';

/** A phone on the edge of the network carries about 8 kB a second. */
const BYTES_PER_SECOND = 8000;
const BASE_TIMEOUT = 30_000;

/** Sends one submission's stored bytes to its endpoint, once. */
export async function send(
  fetch: Fetch,
  endpoint: string,
  id: SubmissionId,
  body: string,
  tell: Tell,
): Promise<Outcome> {
  const form = new FormData();
  form.append('submission', body);
  const timeout = BASE_TIMEOUT + (body.length * 3 * 1000) / BYTES_PER_SECOND;
  const init: RequestInit = { method: 'POST', body: form, cache: 'no-store' };
  const reply = await request(fetch, `${endpoint}/submissions?id=${id}`, init, timeout);
  if (!reply) return { kind: 'unknown', why: 'unreachable', retryAfter: null };
  const outcome = readReply(id, reply);
  if (outcome.kind === 'unknown')
    tell(`${endpoint}/submissions: ${brief(reply)}, no valid receipt, will be sent again`);
  return outcome;
}

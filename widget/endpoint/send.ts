import type { SubmissionId } from '#protocol/ids';
import { brief, type Outcome, readReply } from '#protocol/outcome';
import { type Fetch, request, type Tell } from './request';

/**
 * Sends one submission's stored bytes to its endpoint, once.
 * @param timeout how long to wait for the whole answer, ms
 */
export async function send(
  fetch: Fetch,
  endpoint: string,
  id: SubmissionId,
  body: string,
  timeout: number,
  tell: Tell,
): Promise<Outcome> {
  const form = new FormData();
  form.append('submission', body);
  const init: RequestInit = { method: 'POST', body: form, cache: 'no-store' };
  const reply = await request(fetch, `${endpoint}/submissions?id=${id}`, init, timeout);
  if (!reply) return { kind: 'unknown', why: 'unreachable', retryAfter: null };
  const outcome = readReply(id, reply);
  if (outcome.kind === 'unknown')
    tell(`${endpoint}/submissions: ${brief(reply)}, no valid receipt, will be sent again`);
  return outcome;
}

import type { SubmissionId } from '#protocol/ids';
import { brief, type Outcome, type Reply, readReply } from '#protocol/outcome';
import type { PhotoPart } from '#protocol/photo';
import { type Fetch, request, type Tell } from './request';

/**
 * Sends one submission's stored bytes to its endpoint, once.
 * @param timeout how long to wait for the whole answer, ms
 */
export function send(
  fetch: Fetch,
  endpoint: string,
  id: SubmissionId,
  body: string,
  timeout: number,
  tell: Tell,
): Promise<Outcome> {
  const form = new FormData();
  form.append('submission', body);
  const read = (reply: Reply) => readReply(id, reply);
  return post(fetch, `${endpoint}/submissions`, `?id=${id}`, form, timeout, read, tell);
}

/** Sends one photo of a question that has arrived. As `send` otherwise. */
export function sendPhoto(
  fetch: Fetch,
  endpoint: string,
  { id, n, type }: PhotoPart,
  content: ArrayBuffer,
  timeout: number,
  tell: Tell,
): Promise<Outcome> {
  const form = new FormData();
  form.append('photo', new Blob([content], { type }));
  const read = (reply: Reply) => readReply(id, reply, n);
  return post(fetch, `${endpoint}/photos`, `?id=${id}&n=${n}`, form, timeout, read, tell);
}

async function post(
  fetch: Fetch,
  /** Without its query, which the webmaster is not told. */
  address: string,
  query: string,
  body: FormData,
  timeout: number,
  read: (reply: Reply) => Outcome,
  tell: Tell,
): Promise<Outcome> {
  const reply = await request(fetch, address + query, { method: 'POST', body, cache: 'no-store' }, timeout);
  if (!reply) return { kind: 'unknown', why: 'unreachable', retryAfter: null };
  const outcome = read(reply);
  if (outcome.kind === 'unknown') tell(`${address}: ${brief(reply)}, no valid receipt, will be sent again`);
  return outcome;
}

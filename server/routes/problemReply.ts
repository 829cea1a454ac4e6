import type { Context } from 'hono';
import { isSubmissionId } from '../../widget/protocol/ids';
import { problemOf } from '../problems';
import type { Refusal } from '../refusal';

/** Refuses in a way that the outbox can trust: the id of the address is echoed whenever there is one. */
export function problemReply(c: Context, refusal: Refusal, now: () => number): Response {
  const id = c.req.query('id');
  const problem = problemOf(refusal, isSubmissionId(id) ? id : undefined, new Date(now()).toISOString());
  return c.body(JSON.stringify(problem), problem.status as 400, {
    'Content-Type': 'application/problem+json',
  });
}

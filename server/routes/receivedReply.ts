import type { Context } from 'hono';
import type { PhotoReceipt } from '../../widget/protocol/photo';
import type { Receipt } from '../../widget/protocol/receipt';
import type { Received } from '../receive/received';
import { problemReply } from './problemReply';

/** The receipt with the clock, `201` the first time and `200` ever after, or the problem. */
export function receivedReply(
  c: Context,
  received: Received<Receipt | PhotoReceipt>,
  now: () => number,
): Response {
  if (received.kind === 'refused') return problemReply(c, received.refusal, now);
  const status = received.kind === 'new' ? 201 : 200;
  return c.json({ ...received.receipt, now: new Date(now()).toISOString() }, status);
}

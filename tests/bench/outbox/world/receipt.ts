import type { Receipt } from '../../../../widget/protocol/receipt';

/** What an endpoint of the protocol answers; a peer, which sends no id, gets an empty object. */
export function receiptFor(id: string | null, body: string): Receipt | Record<string, never> {
  if (id === null) return {};
  const receivedAt = new Date().toISOString();
  if (body.includes('"kind":"ballot"'))
    return { v: 1, kind: 'ballot', id, revision: 1, status: 'counted', receivedAt, closesAt: receivedAt };
  return {
    v: 1,
    kind: 'question',
    id,
    code: '7K3M9PT2H6VB4XRC',
    receivedAt,
    agency: 'UBND xã',
    answerBy: null,
  };
}

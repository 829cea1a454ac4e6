import type { Deed } from './deed';

/** Who may post, by the demo's own list. */
const ORIGIN = 'http://localhost:8080';
/** In ms: a collector that hangs is as good as one that is gone. */
const PATIENCE = 20_000;

/**
 * `acknowledged`: the same id came back with a receipt, here without the collector's clock and status. `unknown`: anything else
 * that a device tries again after. `refused`: it would never try again.
 */
export type Reply =
  | { readonly kind: 'acknowledged'; readonly receipt: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unknown' };

/** Posts once, as a device does. */
export async function post(origin: string, { id, portal, body }: Deed): Promise<Reply> {
  try {
    const reply = await fetch(`${origin}/v1/${portal}/submissions?id=${id}`, {
      method: 'POST',
      body: new URLSearchParams({ submission: body }),
      headers: { Origin: ORIGIN },
      signal: AbortSignal.timeout(PATIENCE),
    });
    const told = (await reply.json()) as {
      readonly id?: string;
      readonly final?: boolean;
      readonly code?: string;
    };
    if (told.id !== id) return { kind: 'unknown' };
    if (told.final) return { kind: 'refused', why: `${reply.status} ${told.code}` };
    return reply.ok ? { kind: 'acknowledged', receipt: receiptOf(told) } : { kind: 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}

function receiptOf({ now: _now, status: _status, ...receipt }: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(receipt);
}

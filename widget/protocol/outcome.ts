import type { SubmissionId } from './ids';
import type { Problem } from './problem';
import type { Receipt } from './receipt';

/**
 * What one attempt to send came to. Only proof ends an attempt for good:
 * `delivered` needs 2xx, JSON and the same id; `refused` needs a problem with the same id and `final: true`.
 * Everything else is `unknown`: keep it and try again.
 */
export type Outcome =
  | { readonly kind: 'delivered'; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | {
      readonly kind: 'unknown';
      /** `unreachable`: no reply. `not-ours`: a reply, but no endpoint's (a captive portal, a proxy). `busy`: the endpoint says later. */
      readonly why: 'unreachable' | 'not-ours' | 'busy';
      /** Seconds the endpoint asked to wait, or `null`. */
      readonly retryAfter: number | null;
    };

/** A reply as far as it matters here. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Reads a reply to `POST submissions?id=…`. Trusts nothing: a hotel's Wi-Fi page answers 200 too. */
export function readReply(id: SubmissionId, reply: Reply): Outcome {
  const body = parseJson(reply);
  if (!body) return { kind: 'unknown', why: reply.status >= 500 ? 'busy' : 'not-ours', retryAfter: null };
  const ours = body.id === id;
  if (ours && reply.status >= 200 && reply.status < 300 && isReceipt(body)) {
    return { kind: 'delivered', receipt: body };
  }
  if (ours && reply.status >= 400 && body.final === true && typeof body.code === 'string') {
    return { kind: 'refused', problem: body as unknown as Problem };
  }
  const retryAfter = typeof body.retryAfter === 'number' && body.retryAfter > 0 ? body.retryAfter : null;
  const busy = ours || reply.status >= 500 || reply.status === 429 || typeof body.code === 'string';
  return { kind: 'unknown', why: busy ? 'busy' : 'not-ours', retryAfter };
}

/**
 * A reply in the fewest words, for the webmaster: `403 origin-not-listed`, `404`.
 * What only stands where a code should may be a citizen's words, sent back by a firewall.
 */
export function brief(reply: Reply): string {
  const code = parseJson(reply)?.code;
  return typeof code === 'string' && /^[a-z-]{1,40}$/.test(code)
    ? `${reply.status} ${code}`
    : `${reply.status}`;
}

function parseJson({ contentType, body }: Reply): Record<string, unknown> | undefined {
  if (!/\bjson\b/i.test(contentType)) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isReceipt(body: Record<string, unknown>): body is Record<string, unknown> & Receipt {
  return body.kind === 'question'
    ? typeof body.code === 'string' && typeof body.agency === 'string' && typeof body.receivedAt === 'string'
    : body.kind === 'ballot' && typeof body.revision === 'number' && typeof body.closesAt === 'string';
}

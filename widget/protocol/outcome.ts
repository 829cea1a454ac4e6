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
      readonly why: Why;
      /** Seconds the endpoint asked to wait, or `null`. */
      readonly retryAfter: number | null;
    };

/** Why an outcome is unknown. It decides who waits: this submission, or all of its kind. */
export type Why =
  /** No reply. */
  | 'unreachable'
  /** A reply, but no endpoint's: a captive portal, a proxy, another address. All of its kind wait. */
  | 'not-ours'
  /** The endpoint takes nothing just now (401, 403, 429, 503). All of its kind wait. */
  | 'not-now'
  /** This attempt went wrong; another submission may do better. */
  | 'failed'
  /** Somebody on the way, not the endpoint, calls it too large (413, 415). */
  | 'too-large';

/** Statuses by which an endpoint puts off everybody, not one submission. */
const FOR_ALL = [401, 403, 429, 503];

/** A reply as far as it matters here. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/**
 * Reads a reply to `POST submissions?id=…`, or to `POST photos?id=…&n=…`. Trusts nothing: a hotel's Wi-Fi page answers 200 too.
 * @param n the photo's place; `null`: no photo was sent
 */
export function readReply(id: SubmissionId, reply: Reply, n: number | null = null): Outcome {
  const body = parseReply(reply);
  const { status } = reply;
  const ours = body?.id === id;
  if (ours && status >= 200 && status < 300 && isReceipt(body, n))
    return { kind: 'delivered', receipt: body };
  if (ours && status >= 400 && body.final === true && typeof body.code === 'string') {
    return { kind: 'refused', problem: body as unknown as Problem };
  }
  const asked = body?.retryAfter;
  const retryAfter = typeof asked === 'number' && asked > 0 ? asked : null;
  return { kind: 'unknown', why: whyUnknown(status, ours, typeof body?.code === 'string'), retryAfter };
}

/** @param coded the reply has a code, as an endpoint's problems do even where they echo no id */
function whyUnknown(status: number, ours: boolean, coded: boolean): Why {
  if (!ours && (status === 413 || status === 415)) return 'too-large';
  const known = ours || coded;
  if (status === 429 || (known && FOR_ALL.includes(status))) return 'not-now';
  return known || status >= 500 ? 'failed' : 'not-ours';
}

/**
 * A reply in the fewest words, for the webmaster: `403 origin-not-listed`, `404`.
 * What only stands where a code should may be a citizen's words, sent back by a firewall.
 */
export function brief(reply: Reply): string {
  const code = parseReply(reply)?.code;
  return typeof code === 'string' && /^[a-z-]{1,40}$/.test(code)
    ? `${reply.status} ${code}`
    : `${reply.status}`;
}

/** The object that a JSON reply has, or `undefined`: a hotel's Wi-Fi page has none. */
export function parseReply({ contentType, body }: Reply): Record<string, unknown> | undefined {
  if (!/\bjson\b/i.test(contentType)) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isReceipt(
  body: Record<string, unknown>,
  n: number | null,
): body is Record<string, unknown> & Receipt {
  if (n !== null) return body.kind === 'photo' && body.n === n && typeof body.receivedAt === 'string';
  return body.kind === 'question'
    ? typeof body.code === 'string' && typeof body.agency === 'string' && typeof body.receivedAt === 'string'
    : body.kind === 'ballot' && typeof body.revision === 'number' && typeof body.closesAt === 'string';
}

import type { Silence } from '../endpoint/answer';

const CODES: readonly (readonly [code: RegExp, why: Silence])[] = [
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'name'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/, 'refused'],
  [/CERT|ERR_TLS|SIGNATURE/, 'certificate'],
  [/TIMEOUT|ETIMEDOUT/, 'time'],
];

/** Why Node's `fetch` failed, by the code of its cause. */
export function silenceOf(error: unknown): Silence {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return 'time';
  return CODES.find(([code]) => code.test(String(cause?.code)))?.[1] ?? 'unknown';
}

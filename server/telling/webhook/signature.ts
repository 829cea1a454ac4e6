import { createHmac } from 'node:crypto';

/**
 * The headers by which a receiver knows who sent a body, when, and whether it is the same once more:
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 * @param keys 1 or more; with each of two a receiver can change from one to the other at leisure
 * @param at ms since 1970, of this try
 */
export function signedHeaders(
  keys: readonly Uint8Array[],
  id: string,
  at: number,
  body: string,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1000));
  const signatures = keys.map((key) =>
    createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64'),
  );
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'gop-y-collector',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.map((one) => `v1,${one}`).join(' '),
  };
}

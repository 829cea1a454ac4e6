import type { Claim, Entry } from '#device/entry';
import { bytesOf, lease } from './pace';

/** The claim that holds others off, if there is one: a clock that was moved either way ends it, and so does the end of its tab. */
export function liveClaim(
  { claim, body }: Pick<Entry, 'claim' | 'body'>,
  now: number,
  gone: ReadonlySet<string>,
): Claim | undefined {
  if (!claim || (claim.seen && gone.has(claim.by))) return undefined;
  const left = claim.until - now;
  return left > 0 && left <= lease(bytesOf(body)) ? claim : undefined;
}

/** A claim for one attempt. */
export const claimFor = ({ body }: Pick<Entry, 'body'>, by: string, now: number, seen: boolean): Claim => ({
  by,
  until: now + lease(bytesOf(body)),
  seen,
});

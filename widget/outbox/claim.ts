import type { Claim, Entry } from '#device/entry';
import { bytesOf, lease } from './pace';

type Claimed = Pick<Entry, 'kind' | 'claim' | 'body'>;

/** One claim among all: its tab may have made others since, also of this entry. */
export const nameOf = ({ by, n }: Claim): string => `${by} ${n}`;

/** The claim that holds others off, if there is one: a clock that was moved either way ends it, and so does the end of its tab. */
export function liveClaim(entry: Claimed, now: number, gone: ReadonlySet<string>): Claim | undefined {
  const { claim } = entry;
  if (!claim || (claim.seen && gone.has(nameOf(claim)))) return undefined;
  const left = claim.until - now;
  return left > 0 && left <= lease(bytesOf(entry)) ? claim : undefined;
}

/** A claim for one attempt. */
export const claimFor = (
  entry: Pick<Entry, 'kind' | 'body'>,
  { by, n, seen }: Omit<Claim, 'until'>,
  now: number,
): Claim => ({ by, n, until: now + lease(bytesOf(entry)), seen });

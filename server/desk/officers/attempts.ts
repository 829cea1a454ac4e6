import type { Address } from '../../addresses/address';
import type { Counters } from '../../limits/limit';
import { bucketOf, networkBuckets } from '../../limits/networkBuckets';

const WITHIN = 15 * 60_000;
const OF_OFFICER = { holds: 5, within: WITHIN };
const OF_ADDRESS = { what: 'sign-in', holds: 20, within: WITHIN };

/** `refused`: too many failed before; for `wait` ms even the right password does not help. */
export type Attempt =
  | { readonly kind: 'allowed'; succeeded(): Promise<void> }
  | { readonly kind: 'refused'; readonly wait: number };

export interface Attempts {
  /** Counts as failed until it says otherwise, so that many at once are no more than one after the other. */
  begin(officer: string, address: Address | null): Promise<Attempt>;
}

/**
 * Failed tries to sign in, in all collectors over one database. Whether there is such an officer makes no difference.
 * A try that was refused is not counted: the door opens again by itself.
 */
export function createAttempts({ store, nameOf, now }: Counters): Attempts {
  return {
    async begin(officer, address) {
      const own = bucketOf(await nameOf('officer', officer), OF_OFFICER);
      const networks = await networkBuckets(nameOf, address, OF_ADDRESS);
      const wait = await store.takeTokens({ buckets: [own, ...networks], tokens: 1, at: now() });
      if (wait > 0) return { kind: 'refused', wait };
      return {
        kind: 'allowed',
        async succeeded() {
          await store.takeTokens({ buckets: [own], tokens: -OF_OFFICER.holds, at: now() });
          await store.takeTokens({ buckets: networks, tokens: -1, at: now() });
        },
      };
    },
  };
}

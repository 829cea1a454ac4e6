import type { Address } from '../addresses/address';
import type { Limiting } from '../store/limiting';
import type { Bucket } from './bucket';
import type { NameOf } from './names';
import { bucketOf, networkBuckets } from './networkBuckets';

/** How much of one thing may be done. 0: as much as anybody likes. */
export interface Rate {
  readonly what: string;
  /** At once from one address. */
  readonly holds: number;
  /** At once from all together. */
  readonly inAll: number;
  /** ms after which all of it may be done again. */
  readonly within: number;
}

export interface Limit {
  /** Seconds until this address may do it; 0: now, and it is counted, `times` times. */
  take(address: Address | null, times: number): Promise<number>;
  /** So many of them were none that count. */
  giveBack(address: Address | null, times: number): Promise<void>;
}

/** Where limits are kept, and by what they go. */
export interface Counters {
  readonly store: Limiting;
  readonly nameOf: NameOf;
  /** ms since 1970. */
  readonly now: () => number;
}

/** Counts what is done, by the networks of an address and for all together. */
export function createLimit({ store, nameOf, now }: Counters, { what, holds, inAll, within }: Rate): Limit {
  async function bucketsOf(address: Address | null): Promise<readonly Bucket[]> {
    const own = holds > 0 ? await networkBuckets(nameOf, address, { what, holds, within }) : [];
    return inAll > 0 ? [...own, bucketOf(`all ${what}`, { holds: inAll, within })] : own;
  }

  const change = async (address: Address | null, tokens: number): Promise<number> => {
    const buckets = await bucketsOf(address);
    return buckets.length > 0 && tokens !== 0 ? store.takeTokens({ buckets, tokens, at: now() }) : 0;
  };

  return {
    take: async (address, times) => Math.ceil((await change(address, times)) / 1000),
    async giveBack(address, times) {
      await change(address, -times);
    },
  };
}

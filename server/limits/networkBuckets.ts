import type { Address } from '../addresses/address';
import type { Bucket } from './bucket';
import type { NameOf } from './names';
import { networksOf } from './networks';

/** So many at once, and all of them again after a time. */
export interface Measure {
  readonly what: string;
  readonly holds: number;
  /** ms. */
  readonly within: number;
}

export const bucketOf = (name: string, { holds, within }: Pick<Measure, 'holds' | 'within'>): Bucket => ({
  name,
  holds,
  gainsIn: Math.ceil(within / holds),
});

/** Of every network that an address is in, the larger ones with more in them. */
export function networkBuckets(
  nameOf: NameOf,
  address: Address | null,
  { what, holds, within }: Measure,
): Promise<readonly Bucket[]> {
  return Promise.all(
    networksOf(address).map(async ({ name, times }) =>
      bucketOf(await nameOf(what, name), { holds: holds * times, within }),
    ),
  );
}

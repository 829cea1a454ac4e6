import { createMac, type Mac } from '../digest';
import { vietnamDay } from '../vietnamDay';

/**
 * A key that holds for one day and is written down nowhere: with yesterday’s gone nobody can tell any more whose a name was,
 * though there are only as many addresses as can be tried out in a minute.
 * @param randomKey 32 random bytes, fresh at each call
 */
export function createDailyMac(now: () => number, randomKey: () => Uint8Array<ArrayBuffer>): () => Mac {
  let of: { readonly day: string; readonly mac: Mac } | undefined;
  return () => {
    const day = vietnamDay(now());
    if (of?.day !== day) of = { day, mac: createMac(randomKey()) };
    return of.mac;
  };
}

import type { Store } from '../../store/store';
import type { Officer } from '../officers/officer';
import { useUp } from '../once/useUp';
import { fromBase32 } from './base32';
import { endOf, stepOf } from './totp';

/** Whether what somebody typed as a code is this officer's: always where they have none. A code is taken once. */
export type SecondFactor = (officer: Officer, typed: string) => Promise<boolean>;

/** @param store remembers the codes that were used, for every collector over it */
export function createSecondFactor(store: Pick<Store, 'spendTicket'>, now: () => number): SecondFactor {
  return async ({ id, totp }, typed) => {
    if (totp === null) return true;
    const step = await stepOf(fromBase32(totp), typed.replace(/\s/g, ''), now());
    if (step === undefined) return false;
    return useUp(store, `totp ${id} ${step}`, endOf(step), now());
  };
}

import type { SigningOut } from '../signingOut';
import type { Memory } from './memory';

/** How sessions end everywhere. */
export function signingOut({ signOuts }: Memory): SigningOut {
  return {
    signOuts: async (officer) => signOuts.get(officer) ?? 0,
    async signOutEverywhere(officer) {
      signOuts.set(officer, (signOuts.get(officer) ?? 0) + 1);
    },
  };
}

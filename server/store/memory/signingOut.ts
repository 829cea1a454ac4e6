import type { SigningOut } from '../signingOut';
import { SUBJECT } from '../subjects';
import { record } from './auditing';
import type { Memory } from './memory';

/** How sessions end everywhere. */
export function signingOut(memory: Memory): SigningOut {
  const { signOuts } = memory;
  return {
    signOuts: async (officer) => signOuts.get(officer) ?? 0,
    async signOutEverywhere(portal, officer, deed) {
      signOuts.set(officer, (signOuts.get(officer) ?? 0) + 1);
      record(memory, portal, deed, { act: 'signed-out', subject: SUBJECT.officer(officer) });
    },
  };
}

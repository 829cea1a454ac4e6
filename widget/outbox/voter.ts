import type { BallotMemory } from '#device/ballotMemory';
import type { Entry } from '#device/entry';
import type { Shelf } from '#device/shelf';
import type { BallotReceipt, Receipt } from '#protocol/receipt';
import type { Item } from './stock';

/**
 * Who votes here. All ballots of a device are one voter's, also those that only memory would take: a credential of
 * their own would count as somebody else's.
 * @param isShared then device and memory have nothing in common
 */
export function createVoter(endpoint: string, device: Shelf, memory: () => Shelf, isShared: () => boolean) {
  /** Consultations of which memory has a ballot that the device would not take. */
  const spared = new Set<string>();
  /** Delivered from memory, and not yet noted on the device. */
  const untaught = new Map<Entry, BallotReceipt>();

  /** Tells the device of what was delivered from memory. Rejects where it still does not take that down. */
  async function teach(): Promise<void> {
    for (const [entry, receipt] of [...untaught]) {
      // A shared device is to know nothing of it, not even later.
      if (!isShared()) await device.learnBallot(entry, receipt);
      untaught.delete(entry);
    }
  }

  return {
    teach,

    /**
     * What a ballot on this shelf has to go on from. Rejects when the device cannot say: somebody may have voted here
     * before, or will be told later that nobody has.
     */
    async before(shelf: Shelf, consultation: string): Promise<BallotMemory | undefined> {
      if (isShared()) return undefined;
      const own = spared.has(consultation) ? await memory().memoryOf(endpoint, consultation) : undefined;
      if (shelf === device) return own;
      // What this page has asked the device about before holds on.
      return device.allot(endpoint, consultation, own).catch((error) => own ?? Promise.reject(error));
    },

    /**
     * Somebody else votes next. Without effect on a shared device, where everybody is: `newPerson`. Rejects when the
     * device does not answer: the two would be one to it.
     */
    async change(consultation: string): Promise<void> {
      if (isShared()) return;
      const own = spared.has(consultation) ? await memory().memoryOf(endpoint, consultation) : undefined;
      await device.changeVoter(endpoint, consultation, own);
    },

    /** A shelf has taken a ballot. */
    has(shelf: Shelf, consultation: string): void {
      if (shelf === memory() && !isShared()) spared.add(consultation);
    },

    /** A submission was delivered. */
    async delivered({ entry, shelf }: Item, receipt: Receipt): Promise<void> {
      if (shelf !== memory() || receipt.kind !== 'ballot') return;
      untaught.set(entry, receipt);
      await teach().catch(() => {});
    },

    /** The citizen has removed everything. */
    forget(): void {
      spared.clear();
      untaught.clear();
    },
  };
}

export type Voter = ReturnType<typeof createVoter>;

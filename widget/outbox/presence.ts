/**
 * Shows other tabs that this one is at work, by a lock of its own name: whoever can take it knows that its tab is gone,
 * and need not wait for its claims to end. Nobody ever queues or steals: a frozen tab may hold a lock for hours.
 */
export interface Presence {
  /** Runs `work`; `seen` says whether others can see it. */
  during(work: (seen: boolean) => Promise<void>): Promise<void>;
  /** Whether that tab is at work no more, for certain. */
  isGone(tab: string): Promise<boolean>;
}

export function createPresence(locks: LockManager | undefined, tab: string): Presence {
  const nameOf = (of: string) => `gop-y:${of}`;
  const tryLock = <T>(of: string, work: (held: boolean) => Promise<T>) =>
    (locks as LockManager).request(nameOf(of), { ifAvailable: true }, (lock) => work(lock !== null));
  return {
    async during(work) {
      if (!locks) return work(false);
      let began = false;
      try {
        await tryLock(tab, (held) => {
          began = true;
          return work(held);
        });
      } catch (error) {
        // Where storage is blocked locks are too; the words must go all the same.
        if (began) throw error;
        await work(false);
      }
    },
    isGone: async (of) => (locks ? tryLock(of, async (held) => held).catch(() => false) : false),
  };
}

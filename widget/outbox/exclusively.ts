/**
 * Lets one tab send at a time, to spare the network; correctness rests on the endpoint's deduplication.
 * Never queues and never steals: a frozen tab may hold a lock for hours.
 */
export function lockedBy(locks: LockManager | undefined, name: string) {
  return async (work: () => Promise<void>): Promise<boolean> => {
    if (!locks) {
      await work();
      return true;
    }
    let began = false;
    try {
      return await locks.request(name, { ifAvailable: true }, async (lock) => {
        began = lock !== null;
        if (lock) await work();
        return began;
      });
    } catch (error) {
      // Where storage is blocked locks are too; the words must go all the same.
      if (began) throw error;
      await work();
      return true;
    }
  };
}

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
    return locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  };
}

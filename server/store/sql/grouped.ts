import { setImmediate } from 'node:timers/promises';

/** More at a time would keep the first of them waiting, and SQLite knows 32,766 values a statement. */
const MOST = 200;

/**
 * Commits together what comes while a commit is under way: a disk that is waited for once for many takes many more. No
 * promise resolves before the commit of its own item. One item that a database refuses fails alone; where a database is not
 * there all of them fail at once, and nobody waits for the tries of all before.
 * @param commit stores all of them in one transaction, or nothing; outcomes in the order of the items
 * @param isOfTheItem whether what a commit failed with may be an item's fault
 * @param same items of one key are never in one commit: the later finds the earlier stored
 */
export function grouped<Item, Outcome>(
  commit: (items: readonly Item[]) => Promise<readonly Outcome[]>,
  same: (item: Item) => unknown,
  isOfTheItem: (error: unknown) => boolean,
): (item: Item) => Promise<Outcome> {
  interface Waiting {
    readonly item: Item;
    resolve(outcome: Outcome): void;
    reject(reason: unknown): void;
  }
  let waiting: readonly Waiting[] = [];
  let isCommitting = false;

  async function settle(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await commit(group.map(({ item }) => item));
      group.forEach(({ resolve }, n) => {
        resolve(outcomes[n] as Outcome);
      });
    } catch (error) {
      if (group.length > 1 && isOfTheItem(error)) for (const one of group) await settle([one]);
      else for (const { reject } of group) reject(error);
    }
  }

  async function work(): Promise<void> {
    isCommitting = true;
    while (waiting.length > 0) {
      // Whoever is ready goes along: a driver that works in this process gives nobody a turn while it commits.
      await setImmediate();
      const { now, later } = divide(waiting, ({ item }) => same(item));
      waiting = later;
      await settle(now);
    }
    isCommitting = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting = [...waiting, { item, resolve, reject }];
      if (!isCommitting) void work();
    });
}

/** As many as fit into one commit, each key once, the first first. */
function divide<T>(all: readonly T[], keyOf: (one: T) => unknown) {
  const keys = new Set();
  const now: T[] = [];
  const later: T[] = [];
  for (const one of all) {
    const key = keyOf(one);
    const fits = now.length < MOST && !keys.has(key);
    (fits ? now : later).push(one);
    keys.add(key);
  }
  return { now, later };
}

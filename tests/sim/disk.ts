import type { Change, Database, Read } from '#device/database';
import type { Mortal, World } from './world';

/** What can go wrong with one transaction. */
export type Fault =
  /** Nothing was written, and the tab is told. */
  | 'refused'
  /** Everything was written, and the tab is told that nothing was. */
  | 'lost-connection'
  /** The store says yes and keeps nothing. */
  | 'forgets';

/** A device's database, as several tabs share it. Each transaction is one moment; its answer comes at another. */
export function createDisk(world: World) {
  /** Transactions are made in the order in which they were asked for, as IndexedDB makes them. */
  const queue: (() => void)[] = [];
  const disk = {
    records: new Map<string, unknown>(),
    /** What the next transactions meet; taken from the front. */
    faults: [] as Fault[],
    /** Until then it answers nobody, by the world's time: every call rejects and nothing is written. */
    awayUntil: 0,
    /** What has been met. */
    met: [] as (Fault | 'away')[],
    /** Called with every change before it is made. */
    onChange: (_owner: Mortal, _put: readonly string[], _remove: readonly string[]) => {},
    evict: () => disk.records.clear(),

    /** @param v the version that this tab's code writes; it reads what is older as its own */
    connection(owner: Mortal, v: number): Database {
      const inward = (key: string, value: unknown) => (isEntryKey(key) ? relabelled(value, v, 1) : value);
      const outward = (key: string, value: unknown) => (isEntryKey(key) ? relabelled(value, 1, v) : value);
      const from = (prefix: string) =>
        Array.from(disk.records.keys())
          .filter((key) => key.startsWith(prefix))
          .sort()
          .map((key) => [key, inward(key, disk.records.get(key))] as const);
      const read = (wanted: Read): unknown => {
        if (typeof wanted === 'string') return inward(wanted, disk.records.get(wanted));
        return 'all' in wanted ? from(wanted.all) : from(wanted.count).length;
      };
      const write = <T>({ put = [], remove = [] }: Change<T>) => {
        const gone = remove === 'everything' ? Array.from(disk.records.keys()) : remove;
        disk.onChange(
          owner,
          put.map(([key]) => key),
          gone,
        );
        for (const key of gone) disk.records.delete(key);
        for (const [key, value] of put) disk.records.set(key, outward(key, value));
      };
      const transaction = <T>(act: () => T) =>
        new Promise<T>((resolve, reject) => {
          queue.push(() => {
            if (owner.dead) return;
            try {
              if (world.monotonic < disk.awayUntil) {
                disk.met.push('away');
                throw new DOMException('no answer', 'TimeoutError');
              }
              const result = act();
              world.happen(owner, () => resolve(result));
            } catch (error) {
              world.happen(owner, () => reject(error));
            }
          });
          world.happen(null, () => queue.shift()?.());
        });
      return {
        kind: 'device',
        rest() {},
        find: (key) => transaction(() => read(key)),
        list: (prefix) => transaction(() => from(prefix)),
        change: (reads, decide) =>
          transaction(() => {
            const change = decide(reads.map(read));
            const fault = disk.faults.shift();
            if (fault) disk.met.push(fault);
            if (fault === 'refused') throw new DOMException('full', 'QuotaExceededError');
            if (fault !== 'forgets') write(change);
            if (fault === 'lost-connection') throw new DOMException('lost', 'UnknownError');
            return change.result;
          }),
      };
    },
  };
  return disk;
}

export type Disk = ReturnType<typeof createDisk>;

export const isEntryKey = (key: string) => /^[evp]:/.test(key);

function relabelled(value: unknown, from: number, to: number): unknown {
  const record = value as { v: number } | undefined;
  return record?.v === from ? { ...record, v: to } : value;
}

import type { Mortal, World } from './world';

/** Web Locks as one browser keeps them, as far as `ifAvailable` goes: a tab's locks end with it. */
export function createLocks(world: World) {
  const held = new Map<string, Mortal>();
  return {
    for: (owner: Mortal): LockManager =>
      ({
        request: (name: string, _: LockOptions, work: (lock: Lock | null) => Promise<unknown>) =>
          new Promise((resolve, reject) => {
            world.happen(owner, () => {
              const holder = held.get(name);
              const lock = holder && !holder.dead ? null : ({ name, mode: 'exclusive' } as Lock);
              if (lock) held.set(name, owner);
              work(lock)
                .finally(() => lock && held.delete(name))
                .then(resolve, reject);
            });
          }),
      }) as unknown as LockManager,
  };
}

export type Locks = ReturnType<typeof createLocks>;

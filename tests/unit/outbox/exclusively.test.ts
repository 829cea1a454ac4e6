import { expect, test } from 'vitest';
import { lockedBy } from '#outbox/exclusively';

/** Locks as a browser keeps them, as far as `ifAvailable` goes. */
function fakeLocks(): LockManager {
  const held = new Set<string>();
  const request = async (name: string, _: LockOptions, work: (lock: Lock | null) => Promise<unknown>) => {
    if (held.has(name)) return work(null);
    held.add(name);
    try {
      return await work({ name, mode: 'exclusive' });
    } finally {
      held.delete(name);
    }
  };
  return { request } as unknown as LockManager;
}

test('a second tab neither runs nor waits while the first is at it', async () => {
  const locks = fakeLocks();
  let finish = () => {};
  const first = lockedBy(locks, 'gop-y:a')(() => new Promise((resolve) => (finish = resolve)));
  let ran = false;
  const work = async () => {
    ran = true;
  };
  expect(await lockedBy(locks, 'gop-y:a')(work)).toBe(false);
  expect(ran).toBe(false);
  finish();
  expect(await first).toBe(true);
  expect(await lockedBy(locks, 'gop-y:a')(work)).toBe(true);
  expect(ran).toBe(true);
});

test('a browser without locks just runs', async () => {
  let ran = false;
  const work = async () => {
    ran = true;
  };
  expect(await lockedBy(undefined, 'gop-y:a')(work)).toBe(true);
  expect(ran).toBe(true);
});

import { expect, test } from 'vitest';
import { createPresence } from '#outbox/presence';

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

test('a tab at work is seen, and gone once its work is done', async () => {
  const locks = fakeLocks();
  const other = createPresence(locks, 'b');
  let finish = () => {};
  let seen: boolean | undefined;
  const working = createPresence(locks, 'a').during((visible) => {
    seen = visible;
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  await expect.poll(() => seen).toBe(true);
  expect(await other.isGone('a')).toBe(false);
  finish();
  await working;
  expect(await other.isGone('a')).toBe(true);
});

test('two tabs at work do not wait for each other', async () => {
  const locks = fakeLocks();
  let ran = 0;
  const work = (tab: string) =>
    createPresence(locks, tab).during(async () => {
      ran += 1;
      await expect.poll(() => ran).toBe(2);
    });
  await Promise.all([work('a'), work('b')]);
});

test('without locks the work is done unseen, and nobody is called gone', async () => {
  const presence = createPresence(undefined, 'a');
  let seen: boolean | undefined;
  await presence.during(async (visible) => {
    seen = visible;
  });
  expect(seen).toBe(false);
  expect(await presence.isGone('b')).toBe(false);
});

test('where locks are denied the work is done all the same, once', async () => {
  const denied = { request: () => Promise.reject(new DOMException('', 'SecurityError')) };
  const presence = createPresence(denied as unknown as LockManager, 'a');
  let runs = 0;
  await presence.during(async () => {
    runs += 1;
  });
  expect(runs).toBe(1);
  expect(await presence.isGone('b')).toBe(false);
});

test('work that fails is not done again', async () => {
  let runs = 0;
  const failing = createPresence(fakeLocks(), 'a').during(async () => {
    runs += 1;
    throw new Error('work');
  });
  await expect(failing).rejects.toThrow('work');
  expect(runs).toBe(1);
});

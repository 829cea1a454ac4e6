import { expect, test } from 'vitest';
import { createSharedDevice } from '#outbox/sharedDevice';

/** A tab's storage. */
function storage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
}

test('what the citizen says holds for the tab, and can be taken back', () => {
  const tab = storage();
  createSharedDevice(() => tab, true).set(true);
  const again = createSharedDevice(() => tab, true);
  expect(again.is()).toBe(true);
  again.set(false);
  expect(createSharedDevice(() => tab, true).is()).toBe(false);
});

test('where the portal says that the device is always shared, it is, and nobody is asked', () => {
  const shared = createSharedDevice(storage, false);
  expect([shared.is(), shared.asks]).toEqual([true, false]);
});

test('where storage is denied the page remembers it', () => {
  const shared = createSharedDevice(() => {
    throw new DOMException('denied', 'SecurityError');
  }, true);
  expect(shared.is()).toBe(false);
  shared.set(true);
  expect(shared.is()).toBe(true);
});

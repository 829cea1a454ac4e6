import { expect, test } from 'vitest';
import { createWaitingHint } from '#embed/waitingHint';

type Page = Window & typeof globalThis;

/** A page with what of storage a browser leaves it. */
function createPage({ local = true, caches = true } = {}) {
  const items = new Map<string, string>();
  const names = new Set<string>();
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const page = {
    get localStorage() {
      return local
        ? {
            getItem: (key: string) => items.get(key) ?? null,
            setItem: (key: string, value: string) => void items.set(key, value),
            removeItem: (key: string) => void items.delete(key),
          }
        : denied();
    },
    get caches() {
      return caches
        ? {
            open: async (name: string) => void names.add(name),
            delete: async (name: string) => names.delete(name),
            has: async (name: string) => names.has(name),
          }
        : undefined;
    },
  };
  return { page: page as unknown as Page, items, names };
}

test.for([
  ['both kinds of storage', {}],
  ['localStorage alone, as on an http page', { caches: false }],
  ['Cache Storage alone', { local: false }],
] as const)('with %s it is set until it is cleared', async ([, storage]) => {
  const hint = createWaitingHint(createPage(storage).page);
  expect(await hint.isSet()).toBe(false);
  hint.set();
  expect(await hint.isSet()).toBe(true);
  hint.clear();
  expect(await hint.isSet()).toBe(false);
});

test('where both are denied it is not set, and nothing fails', async () => {
  const hint = createWaitingHint(createPage({ local: false, caches: false }).page);
  hint.set();
  hint.clear();
  expect(await hint.isSet()).toBe(false);
});

test.for([
  ['a kill took what localStorage had', 'items'],
  ['a service worker deleted the caches', 'names'],
] as const)('it is still set after %s', async ([, lost]) => {
  const place = createPage();
  const hint = createWaitingHint(place.page);
  hint.set();
  place[lost].clear();
  expect(await hint.isSet()).toBe(true);
});

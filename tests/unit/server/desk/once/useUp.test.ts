import { expect, test } from 'vitest';
import { useUp } from '../../../../../server/desk/once/useUp';
import { createMemoryStore } from '../../../../../server/store/memoryStore';
import { NOW } from '../../testCollector';

const MINUTE = 60_000;

test('what was used is remembered a minute beyond its end: a collector may ask whose clock is behind', async () => {
  const store = createMemoryStore();
  const until = NOW + MINUTE;
  expect(await useUp(store, 'of Lan', until, NOW)).toBe(true);
  // Whoever uses up another forgets what is over by their own clock.
  expect(await useUp(store, 'of Minh', until + 9 * MINUTE, until + MINUTE - 1)).toBe(true);
  expect(await useUp(store, 'of Lan', until, until - 1)).toBe(false);
});

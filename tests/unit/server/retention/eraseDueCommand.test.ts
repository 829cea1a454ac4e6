import { expect, test } from 'vitest';
import { eraseDueCommand } from '../../../../server/retention/eraseDueCommand';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { ANSWERED, answered, DAY, PORTALS } from './aPortal';

const now = ANSWERED + 300 * DAY;

test('it says what is due and erases nothing of it, until it is confirmed', async () => {
  const store = await answered(createMemoryStore(), 4);
  expect(await eraseDueCommand({ store, portals: PORTALS, now, confirmed: false })).toEqual([
    'retention: mau: due contact details and photos of 4 of 4 closed questions, the whole of 0 of 0 closed questions',
  ]);
  expect(await store.follow('mau', ['h0'])).toMatchObject([{ contact: true }]);
  expect(await eraseDueCommand({ store, portals: PORTALS, now, confirmed: true })).toEqual([
    'retention: mau: erased contact details and photos of 4 questions, the whole of 0',
  ]);
  expect(await store.follow('mau', ['h0'])).toMatchObject([{ contact: false }]);
  expect(await eraseDueCommand({ store, portals: PORTALS, now, confirmed: true })).toEqual([
    'retention: mau: nothing is due',
  ]);
});

test('while a collector is at it, it says so and does nothing', async () => {
  const store = { ...(await answered(createMemoryStore(), 1)), sweepAlone: async () => 'busy' as const };
  const [said] = await eraseDueCommand({ store, portals: PORTALS, now, confirmed: true });
  expect(said).toContain('try again');
  expect(await store.follow('mau', ['h0'])).toMatchObject([{ contact: true }]);
});

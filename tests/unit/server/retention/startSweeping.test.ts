import { afterEach, expect, test, vi } from 'vitest';
import { startSweeping } from '../../../../server/retention/startSweeping';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import type { Store } from '../../../../server/store/store';
import { ANSWERED, answered, DAY, PORTALS } from './aPortal';

const HOUR = 60 * 60_000;
const TERMS = { personal: 30, question: null };

afterEach(() => {
  vi.useRealTimers();
});

/** As a collector finds them that was down for no more than an hour. */
async function due(count: number): Promise<Store> {
  const store = await answered(createMemoryStore(), count);
  await store.saveSweep('mau', { at: new Date(ANSWERED + 30 * DAY - HOUR).toISOString(), terms: TERMS });
  return store;
}

async function contactsOf(store: Store, count: number): Promise<number> {
  const hashes = Array.from({ length: count }, (_, n) => `h${n}`);
  const found = await store.follow('mau', hashes);
  return found.filter((one) => one.status === 'found' && one.contact).length;
}

test('what is over is erased at the start, and a line says of how many questions and nothing else', async () => {
  const store = await due(3);
  const log = vi.fn();
  const stop = startSweeping({ store, portals: PORTALS, now: () => ANSWERED + 30 * DAY, log });
  await vi.waitFor(() => expect(log).toHaveBeenCalled());
  await stop();
  expect(log.mock.calls).toEqual([
    ['retention: mau: erased contact details and photos of 3 questions, the whole of 0'],
  ]);
  expect(await contactsOf(store, 3)).toBe(0);
});

test('it is looked for again every hour by the clock that it is given', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const store = await due(1);
  let now = ANSWERED + 30 * DAY - 1;
  const log = vi.fn();
  const stop = startSweeping({ store, portals: PORTALS, now: () => now, log });
  vi.advanceTimersByTime(HOUR - 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await contactsOf(store, 1)).toBe(1);
  now += HOUR;
  vi.advanceTimersByTime(1);
  await vi.waitFor(() => expect(log).toHaveBeenCalled());
  expect(await contactsOf(store, 1)).toBe(0);
  await stop();
});

test('what texts are known again by is forgotten a day after they came, also where nobody sends anything more', async () => {
  const forgetAlike = vi.fn(async () => undefined);
  const store: Store = { ...createMemoryStore(), forgetAlike };
  const stop = startSweeping({ store, portals: PORTALS, now: () => ANSWERED, log: () => undefined });
  await vi.waitFor(() => expect(forgetAlike.mock.calls).toEqual([[new Date(ANSWERED - DAY).toISOString()]]));
  await stop();
});

test('stopped, it ends behind the page that is on its way, and erases nothing afterwards', async () => {
  const store = await due(120);
  let stopped: Promise<void> | undefined;
  const slow: Store = {
    ...store,
    async eraseDue(...what) {
      stopped ??= stop();
      return store.eraseDue(...what);
    },
  };
  const stop = startSweeping({
    ...{ store: slow, portals: PORTALS, now: () => ANSWERED + 30 * DAY },
    log: () => undefined,
  });
  await vi.waitFor(() => expect(stopped).toBeDefined());
  await stopped;
  const left = await contactsOf(store, 120);
  expect(left).toBe(70);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await contactsOf(store, 120)).toBe(left);
});

test('a database that cannot be reached is named by its error alone, and does not end the collector', async () => {
  const store: Store = {
    ...createMemoryStore(),
    notices: () => Promise.reject(new RangeError('at postgres://gopy:secret@host')),
  };
  const log = vi.fn();
  const stop = startSweeping({ store, portals: PORTALS, now: () => ANSWERED, log });
  await vi.waitFor(() => expect(log.mock.calls).toEqual([['retention: RangeError']]));
  await stop();
});

test('a clock that stands ten years ahead is told to whoever runs it, with what to do', async () => {
  const store = await due(20);
  const log = vi.fn();
  const stop = startSweeping({ store, portals: PORTALS, now: () => ANSWERED + 3_650 * DAY, log });
  await vi.waitFor(() => expect(log).toHaveBeenCalled());
  await stop();
  expect(await contactsOf(store, 20)).toBe(20);
  expect(log.mock.calls).toEqual([
    [
      'retention: mau: nothing is erased. It would be contact details and photos of 20 of 20 closed questions at once, ' +
        'and the last sweep was at 2026-12-30T01:00:00.000Z. ' +
        'When the clock and privacy.keptFor are right, say so: gop-y-collector erase-due --yes',
    ],
  ]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { databaseClock } from '../../../../server/store/databaseClock';
import { openPostgres } from '../../../../server/store/openPostgres';
import { afterwards, postgresUrl } from './stores';

const HOUR = 3_600_000;

/** A database whose clock is `ahead` of this machine's, and which is as far away as the test says, in ms. */
function database(ahead: number) {
  const it = { ahead, there: 0, back: 0, isGone: false };
  const ask = async () => {
    if (it.isGone) throw new Error('gone');
    vi.setSystemTime(Date.now() + it.there);
    const theirs = Date.now() + it.ahead;
    vi.setSystemTime(Date.now() + it.back);
    return theirs;
  };
  return { it, read: <T>(work: (one: typeof ask) => Promise<T>) => work(ask) };
}

async function started(read: ReturnType<typeof database>['read']) {
  const clock = await databaseClock(read, Date.now);
  afterwards(async () => clock.stop());
  return clock;
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-12-01T00:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the time is the database’s, wherever this machine’s clock stands', async () => {
  const { now } = await started(database(HOUR).read);
  expect(now()).toBe(Date.now() + HOUR);
  await vi.advanceTimersByTimeAsync(1500);
  expect(now()).toBe(Date.now() + HOUR);
});

test('the way to the database and back is no part of the difference', async () => {
  const { it, read } = database(HOUR);
  it.there = 40;
  it.back = 40;
  const { now } = await started(read);
  expect(now()).toBe(Date.now() + HOUR);
});

test('answers that were long on their way spoil nothing where one came soon', async () => {
  const { it, read } = database(HOUR);
  const delays = [5000, 0, 7000];
  const uneven = <T>(work: (ask: () => Promise<number>) => Promise<T>) =>
    read((ask) =>
      work(() => {
        it.back = delays.shift() ?? 0;
        return ask();
      }),
    );
  const { now } = await started(uneven);
  expect(now()).toBe(Date.now() + HOUR);
});

test('clocks that go apart are compared again every minute', async () => {
  const { it, read } = database(HOUR);
  const { now } = await started(read);
  it.ahead = 2 * HOUR;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(now()).toBe(Date.now() + 2 * HOUR);
});

test('while the database does not answer the last difference goes on to hold', async () => {
  const { it, read } = database(HOUR);
  const { now } = await started(read);
  it.isGone = true;
  await vi.advanceTimersByTimeAsync(180_000);
  expect(now()).toBe(Date.now() + HOUR);
});

test('two collectors whose machines are an hour apart have one time over one PostgreSQL', async () => {
  vi.useRealTimers();
  const url = await postgresUrl('with-tables');
  const [one, other] = await Promise.all(
    [0, HOUR].map(async (off) => {
      const ownClock = () => Date.now() + off;
      const opened = await openPostgres({ url, connections: 2, onBroken: () => undefined, ownClock });
      afterwards(() => opened.store.close());
      return opened;
    }),
  );
  // Here database and test have the same clock.
  for (const opened of [one, other]) expect(Math.abs((opened?.now() ?? 0) - Date.now())).toBeLessThan(1000);
});

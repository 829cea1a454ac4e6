import { expect, test } from 'vitest';
import type { Bucket, Take } from '../../../../server/limits/bucket';
import { limiting } from '../../../../server/store/memory/limiting';
import { tell } from '../../../postgres/tell';
import { afterwards, describeStores, openedPostgres, postgresUrl } from './stores';
import { twoStores } from './twoStores';

const AT = Date.parse('2026-11-24T02:30:00Z');
const bucket = (changes: Partial<Bucket> = {}): Bucket => ({
  name: 'a',
  holds: 3,
  gainsIn: 1000,
  ...changes,
});
const take = (changes: Partial<Take> = {}): Take => ({ buckets: [bucket()], tokens: 1, at: AT, ...changes });

describeStores((opened) => {
  test('a bucket gives what it holds and then has to be waited for', async () => {
    const store = await opened();
    const waits = [];
    for (let n = 0; n < 4; n++) waits.push(await store.takeTokens(take()));
    expect(waits).toEqual([0, 0, 0, 1000]);
    expect(await store.takeTokens(take({ at: AT + 1000 }))).toBe(0);
    expect(await store.takeTokens(take({ buckets: [bucket({ name: 'b' })] }))).toBe(0);
  });

  test('of many at the same instant each is counted', async () => {
    const store = await opened();
    const waits = await Promise.all(Array.from({ length: 50 }, () => store.takeTokens(take())));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
  });

  test('nothing is taken from one bucket where another is empty', async () => {
    const store = await opened();
    const both = [bucket({ holds: 50 }), bucket({ name: 'b', holds: 1 })];
    await Promise.all(Array.from({ length: 60 }, () => store.takeTokens(take({ buckets: both }))));
    expect(await store.takeTokens(take({ buckets: [bucket({ holds: 50 })], tokens: 48 }))).toBe(0);
    expect(await store.takeTokens(take({ buckets: [bucket({ holds: 50 })] }))).toBe(0);
    expect(await store.takeTokens(take({ buckets: [bucket({ holds: 50 })] }))).toBe(1000);
  });

  test('what is given back can be taken again', async () => {
    const store = await opened();
    await store.takeTokens(take({ tokens: 3 }));
    await store.takeTokens(take({ tokens: -1 }));
    expect(await store.takeTokens(take())).toBe(0);
    expect(await store.takeTokens(take())).toBe(1000);
  });
});

test('two collectors over one PostgreSQL let through together what one would', async () => {
  const [one, other] = await twoStores();
  const names = ['c', 'a', 'b'];
  const waits = await Promise.all(
    Array.from({ length: 400 }, async (_, n) => {
      // Each holds them in another order: who waits for whom is the store's to settle.
      const buckets = [0, 1, 2].map((i) => bucket({ name: names[(n + i) % 3] as string, holds: 100 }));
      return (n % 2 ? other : one).takeTokens(take({ buckets }));
    }),
  );
  expect(waits.filter((wait) => wait === 0)).toHaveLength(100);
});

test('in PostgreSQL what is full again is forgotten, and nothing of it is in a log that is kept', async () => {
  const url = await postgresUrl('with-tables');
  const store = await openedPostgres(url);
  afterwards(() => store.close());
  await store.takeTokens(take());
  await store.takeTokens(take({ buckets: [bucket({ name: 'b' })], at: AT + 60_000 }));
  expect(await tell(url, 'select name from limits')).toEqual([{ name: 'b' }]);
  expect(await tell(url, "select relpersistence from pg_class where relname = 'limits'")).toEqual([
    { relpersistence: 'u' },
  ]);
});

test('of a hundred thousand senders and one, the one that was heard of longest ago is forgotten', async () => {
  const { takeTokens } = limiting();
  const empty = (name: string) => takeTokens(take({ buckets: [bucket({ name })], tokens: 3 }));
  await empty('first');
  await empty('second');
  for (let n = 0; n < 99_998; n++) await empty(`${n}`);
  await takeTokens(take({ buckets: [bucket({ name: 'first' })], tokens: -1 }));
  await empty('one more');
  expect(await empty('second')).toBe(0);
  await takeTokens(take({ buckets: [bucket({ name: 'first' })] }));
  expect(await takeTokens(take({ buckets: [bucket({ name: 'first' })] }))).toBeGreaterThan(0);
});

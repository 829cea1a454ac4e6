import { expect, test } from 'vitest';
import { grouped } from '../../../../server/store/sql/grouped';

/** Commits by hand: what each one was given, and how it ends. */
function byHand() {
  const commits: { items: readonly string[]; end(): void; fail(): void }[] = [];
  const commit = (items: readonly string[]) =>
    new Promise<readonly string[]>((resolve, reject) => {
      commits.push({
        items,
        end: () => resolve(items.map((item) => `${item} stored`)),
        fail: () => reject(new Error('no')),
      });
    });
  return {
    commits,
    add: grouped(
      commit,
      (item) => item.charAt(0),
      () => true,
    ),
  };
}

const turn = () => new Promise((done) => setTimeout(done, 5));

test('what comes while a commit is under way goes together into the next one', async () => {
  const { commits, add } = byHand();
  const first = add('a');
  await turn();
  const others = [add('b'), add('c')];
  await turn();
  expect(commits.map(({ items }) => items)).toEqual([['a']]);
  commits[0]?.end();
  expect(await first).toBe('a stored');
  await turn();
  expect(commits.map(({ items }) => items)).toEqual([['a'], ['b', 'c']]);
  commits[1]?.end();
  expect(await Promise.all(others)).toEqual(['b stored', 'c stored']);
});

test('nobody is told before the commit of their own item has ended', async () => {
  const { commits, add } = byHand();
  const told: string[] = [];
  void add('a').then((one) => told.push(one));
  await turn();
  expect(commits).toHaveLength(1);
  expect(told).toEqual([]);
  commits[0]?.end();
  await turn();
  expect(told).toEqual(['a stored']);
});

test('items of one key are never in one commit', async () => {
  const { commits, add } = byHand();
  const both = [add('a1'), add('a2'), add('b1')];
  await turn();
  expect(commits[0]?.items).toEqual(['a1', 'b1']);
  commits[0]?.end();
  await turn();
  expect(commits[1]?.items).toEqual(['a2']);
  commits[1]?.end();
  expect(await Promise.all(both)).toEqual(['a1 stored', 'a2 stored', 'b1 stored']);
});

test('where a commit fails by what one of them is each of its items is tried by itself, and those that can be stored are', async () => {
  const stored: string[] = [];
  const add = grouped(
    async (items: readonly string[]) => {
      if (items.includes('bad')) throw new Error('bad');
      stored.push(...items);
      return items;
    },
    (item) => item,
    () => true,
  );
  const outcomes = await Promise.allSettled(['a', 'bad', 'c'].map(add));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(stored).toEqual(['a', 'c']);
});

test('where a database is not there all fail at once, and what comes then is tried again', async () => {
  let isThere = false;
  let tries = 0;
  const add = grouped(
    async (items: readonly string[]) => {
      tries++;
      if (!isThere) throw new Error('not there');
      return items;
    },
    (item) => item,
    () => false,
  );
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map(add));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(tries).toBe(1);
  isThere = true;
  expect(await add('a')).toBe('a');
});

test('of very many at once a commit takes as many as it can, and the rest follow', async () => {
  const sizes: number[] = [];
  const add = grouped(
    async (items: readonly number[]) => {
      sizes.push(items.length);
      return items;
    },
    String,
    () => true,
  );
  const all = Array.from({ length: 450 }, (_, n) => n);
  expect(await Promise.all(all.map(add))).toEqual(all);
  expect(sizes).toEqual([200, 200, 50]);
});

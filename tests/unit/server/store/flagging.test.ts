import { expect, test } from 'vitest';
import { listed } from './listed';
import { describeStores, question } from './stores';
import { twoStores } from './twoStores';

const SKETCH = [11, 22, 33, 44, 4_294_967_295];
const BEFORE = '2026-11-23T02:30:00.000Z';
const AFTER = '2026-11-24T02:30:00.000Z';

describeStores((opened, name) => {
  async function holding() {
    const store = await opened();
    await store.addQuestion(question({ sketch: SKETCH, flags: ['alike', 'hasty'] }));
    return store;
  }

  test('a text is known again by three of five numbers, in its own portal', async () => {
    const store = await holding();
    expect(await store.isAlike('mau', SKETCH, BEFORE)).toBe(true);
    expect(await store.isAlike('mau', [11, 22, 33, 55, 66], BEFORE)).toBe(true);
    expect(await store.isAlike('mau', [11, 22, 55, 66, 77], BEFORE)).toBe(false);
    expect(await store.isAlike('khac', SKETCH, BEFORE)).toBe(false);
  });

  test('a short text that is in a long one is another', async () => {
    const store = await holding();
    expect(await store.isAlike('mau', [11], BEFORE)).toBe(false);
    expect(await store.isAlike('mau', [11, 22], BEFORE)).toBe(false);
  });

  test('what came before the time that is asked about is not known again', async () => {
    const store = await holding();
    expect(await store.isAlike('mau', SKETCH, AFTER)).toBe(false);
  });

  // What is in memory alone is of its questions, and ends with them.
  if (name !== 'memory') {
    test('what is forgotten is known no more, and what came later is', async () => {
      const store = await holding();
      await store.forgetAlike(BEFORE);
      expect(await store.isAlike('mau', SKETCH, BEFORE)).toBe(true);
      await store.forgetAlike(AFTER);
      expect(await store.isAlike('mau', SKETCH, BEFORE)).toBe(false);
    });
  }

  test('many of one text at the same instant are all taken, and known again', async () => {
    const store = await opened();
    const all = Array.from({ length: 30 }, (_, n) =>
      store.addQuestion(question({ id: `q${n}`, codeHash: `h${n}`, sketch: SKETCH })),
    );
    expect(await Promise.all(all)).toEqual(Array(30).fill('added'));
    expect(await store.isAlike('mau', SKETCH, BEFORE)).toBe(true);
  });

  test('an erased text is not known again', async () => {
    const store = await holding();
    await store.withdraw('mau', 'h1', 'all', AFTER);
    expect(await store.isAlike('mau', SKETCH, BEFORE)).toBe(false);
  });

  test('flags are there in the list and in the question, as they were given', async () => {
    const store = await holding();
    expect(await listed(store, 'open')).toMatchObject([{ flags: ['alike', 'hasty'] }]);
    expect(await store.question('mau', 'q1', 'all')).toMatchObject({ flags: ['alike', 'hasty'] });
  });
});

test('two collectors over one PostgreSQL that take the same text know it again from each other', async () => {
  const [one, other] = await twoStores();
  const added = Array.from({ length: 100 }, (_, n) =>
    (n % 2 ? other : one).addQuestion(
      question({ id: `q${n}`, codeHash: `h${n}`, sketch: n % 3 ? SKETCH : [...SKETCH].reverse() }),
    ),
  );
  expect(await Promise.all(added)).toEqual(Array(100).fill('added'));
  expect(await other.isAlike('mau', SKETCH, BEFORE)).toBe(true);
});

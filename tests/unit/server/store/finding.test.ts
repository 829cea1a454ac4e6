import { describe, expect, test } from 'vitest';
import type { Place, Sought } from '../../../../server/store/finding';
import type { Act, NewQuestion, Store } from '../../../../server/store/store';
import { describeStores, question } from './stores';

const AT = '2026-11-25T02:30:00.000Z';
const ANSWER: Act = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' };
const ALL: Sought = { shelf: 'all', words: [], filters: [] };

describeStores((opened) => {
  /** Questions with these changes by their ids, each received a minute after the one before. */
  async function holding(questions: Readonly<Record<string, Partial<NewQuestion>>>): Promise<Store> {
    const store = await opened();
    for (const [index, [id, changes]] of Object.entries(questions).entries()) {
      const receivedAt = new Date(Date.parse('2026-11-24T02:30:00Z') + index * 60_000).toISOString();
      await store.addQuestion(question({ id, codeHash: `hash of ${id}`, receivedAt, ...changes }));
    }
    return store;
  }
  const found = async (store: Store, sought: Partial<Sought>, limit = 10) =>
    (await store.search('mau', 'all', { ...ALL, ...sought }, limit, null)).items.map(({ id }) => id).join('');

  describe('a search', () => {
    test('finds questions that have every word, newest first, whatever their diacritics and case', async () => {
      const store = await holding({
        a: { text: 'Đèn đường Trần Phú hỏng' },
        b: { text: 'Đường lầy lội' },
        c: { text: 'ĐEN   DUONG, ĐÈN!' },
      });
      expect(await found(store, { words: ['den', 'duong'] })).toBe('ca');
      expect(await found(store, { words: ['duong'] })).toBe('cba');
      expect(await found(store, { words: ['duong', 'khong-co'] })).toBe('');
      expect(await found(store, { words: ['du'] })).toBe('');
    });

    test('finds a word that is longer than any syllable, and a text without words by none', async () => {
      const store = await holding({ a: { text: `xem ${'x'.repeat(2000)}` }, b: { text: '???' } });
      expect(await found(store, { words: ['x'.repeat(40)] })).toBe('a');
      expect(await found(store, { words: ['xem'] })).toBe('a');
      expect(await found(store, {})).toBe('ba');
    });

    test('by topic, commune, state and day keeps to each, and to all together', async () => {
      const store = await holding({
        a: { topic: 'duong-sa', commune: 'ben-gio', answerBy: '2026-12-01' },
        b: { topic: null, commune: 'ben-gio', answerBy: '2026-12-02' },
        c: { topic: 'duong-sa', commune: null, answerBy: null },
      });
      await store.act('mau', 'c', ANSWER, 'lan', AT, 1);
      expect(await found(store, { filters: [{ kind: 'topic', topic: 'duong-sa' }] })).toBe('ca');
      expect(await found(store, { filters: [{ kind: 'topic', topic: null }] })).toBe('b');
      expect(await found(store, { filters: [{ kind: 'commune', commune: 'ben-gio' }] })).toBe('ba');
      expect(await found(store, { filters: [{ kind: 'state', state: 'answered' }] })).toBe('c');
      expect(await found(store, { filters: [{ kind: 'due', from: '', to: '2026-12-01' }] })).toBe('a');
      expect(await found(store, { shelf: 'open', filters: [{ kind: 'topic', topic: 'duong-sa' }] })).toBe(
        'a',
      );
      expect(
        await found(store, {
          words: ['den'],
          filters: [
            { kind: 'topic', topic: 'duong-sa' },
            { kind: 'commune', commune: 'ben-gio' },
          ],
        }),
      ).toBe('a');
    });

    test('lists what is open by the day it is due, undated last, and what is done newest first', async () => {
      const days = { a: null, b: '2026-12-03', c: '2026-12-01', d: null, e: null, f: null };
      const store = await holding(
        Object.fromEntries(Object.entries(days).map(([id, answerBy]) => [id, { answerBy }])),
      );
      for (const id of ['e', 'f']) await store.act('mau', id, ANSWER, 'lan', AT, 1);
      expect(await found(store, { shelf: 'open' })).toBe('cbad');
      expect(await found(store, { shelf: 'done' })).toBe('fe');
      expect(
        await found(store, {
          shelf: 'open',
          filters: [{ kind: 'due', from: '2026-12-02', to: '2026-12-09' }],
        }),
      ).toBe('b');
    });

    test.each<[string, Partial<Sought>]>([
      ['what is open', { shelf: 'open' }],
      ['all', {}],
      ['a word', { words: ['den'] }],
      ['a topic', { filters: [{ kind: 'topic', topic: 'duong-sa' }] }],
    ])('goes on behind the last of a page until there are no more: %s', async (_, sought) => {
      const store = await holding({
        ...{ a: { topic: 'duong-sa' }, b: { topic: 'duong-sa', answerBy: '2026-12-01' } },
        ...{ c: { topic: 'duong-sa' }, d: { topic: 'duong-sa', answerBy: '2026-12-01' } },
      });
      const pages: string[] = [];
      let after: Place | null = null;
      do {
        const page: Awaited<ReturnType<Store['search']>> = await store.search(
          'mau',
          'all',
          { ...ALL, ...sought },
          2,
          after,
        );
        pages.push(page.items.map(({ id }) => id).join(''));
        after = page.next;
        // What the page ended with may be gone by the time that somebody goes on.
        if (after) await store.withdraw('mau', `hash of ${after.id}`, 'all', AT);
      } while (after);
      expect(pages).toEqual(sought.shelf === 'open' ? ['bd', 'ac'] : ['dc', 'ba']);
    });

    test('is of one portal alone', async () => {
      const store = await holding({ a: {}, b: { portal: 'khac' } });
      expect(await found(store, { words: ['den'] })).toBe('a');
      expect(await found(store, {})).toBe('a');
    });

    test('shows and counts what the officer’s agencies answer now, and nothing else', async () => {
      const store = await holding({ a: { answerBy: '2026-11-01' }, b: { answerBy: '2026-11-01' } });
      await store.act('mau', 'b', { state: 'passed', agency: 'Sở Y tế' }, 'lan', AT, 1);
      const seen = async (agencies: readonly string[]) =>
        (await store.search('mau', agencies, ALL, 10, null)).items.map(({ id }) => id);
      expect(await seen(['Sở Y tế'])).toEqual(['b']);
      expect(await seen([])).toEqual([]);
      expect(await store.dueCounts('mau', ['Sở Y tế'], '2026-11-24', '2026-11-27')).toMatchObject({
        late: 1,
      });
      expect(await store.dueCounts('mau', [], '2026-11-24', '2026-11-27')).toMatchObject({ late: 0 });
    });

    test('finds nothing of what was withdrawn', async () => {
      const store = await holding({ a: {}, b: {} });
      await store.withdraw('mau', 'hash of a', 'all', AT);
      expect(await found(store, { words: ['den'] })).toBe('b');
      expect(await found(store, {})).toBe('b');
    });
  });

  test('a code leads to its question, also to one that was withdrawn', async () => {
    const store = await holding({ a: {}, b: {} });
    await store.withdraw('mau', 'hash of b', 'all', AT);
    expect(await store.idUnderCode('mau', 'all', 'hash of a')).toBe('a');
    expect(await store.idUnderCode('mau', 'all', 'hash of b')).toBe('b');
    expect(await store.idUnderCode('mau', 'all', 'hash of c')).toBeUndefined();
    expect(await store.idUnderCode('khac', 'all', 'hash of a')).toBeUndefined();
  });

  test('a code leads whoever sees what some agencies answer to theirs alone, and to none that was withdrawn', async () => {
    const agency = 'Sở Y tế';
    const store = await holding({ a: { agency }, b: {}, c: { agency } });
    await store.withdraw('mau', 'hash of c', 'all', AT);
    const under = (id: string) => store.idUnderCode('mau', [agency], `hash of ${id}`);
    expect([await under('a'), await under('b'), await under('c')]).toEqual(['a', undefined, undefined]);
    expect(await store.idUnderCode('mau', [], 'hash of a')).toBeUndefined();
  });

  test('what is open is counted by when it is due', async () => {
    const due = (answerBy: string | null) => ({ answerBy });
    const store = await holding({
      ...{ a: due('2026-11-23'), b: due('2026-11-24'), c: due('2026-11-25'), d: due('2026-11-27') },
      ...{ e: due('2026-11-28'), f: due(null), g: due('2026-11-01'), h: due('2026-11-27') },
    });
    await store.act('mau', 'g', ANSWER, 'lan', AT, 1);
    expect(await store.dueCounts('mau', 'all', '2026-11-24', '2026-11-27')).toEqual({
      late: 1,
      today: 1,
      soon: 3,
    });
    expect(await store.dueCounts('khac', 'all', '2026-11-24', '2026-11-27')).toEqual({
      late: 0,
      today: 0,
      soon: 0,
    });
  });
});

import { describe, expect, test } from 'vitest';
import { describeStores, question } from './stores';

const AT = '2026-11-25T02:30:00.000Z';
const HEALTH = 'Sở Y tế';
const ROADS = 'Sở Xây dựng';

describeStores((opened) => {
  /** Four open questions, by turns of one agency and the other. */
  async function holding() {
    const store = await opened();
    for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) {
      const agency = index % 2 === 0 ? ROADS : HEALTH;
      const receivedAt = `2026-11-24T02:3${index}:00.000Z`;
      await store.addQuestion(question({ id, codeHash: id, agency, receivedAt }));
    }
    return store;
  }
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

  describe('whoever sees what some agencies answer', () => {
    test('is listed those questions and no other, page by page too', async () => {
      const store = await holding();
      expect(idsOf(await store.inbox('mau', [ROADS], 'open', 9))).toEqual(['a', 'c']);
      expect(idsOf(await store.inbox('mau', [ROADS], 'open', 9, 'a'))).toEqual(['c']);
      expect(idsOf(await store.inbox('mau', [HEALTH, ROADS], 'open', 9))).toEqual(['a', 'b', 'c', 'd']);
      expect(idsOf(await store.inbox('mau', [], 'open', 9))).toEqual([]);
    });

    test('learns nothing of another’s from where its page would begin', async () => {
      const store = await holding();
      expect(idsOf(await store.inbox('mau', [ROADS], 'open', 9, 'b'))).toEqual(['a', 'c']);
    });

    test('reads those questions and no other', async () => {
      const store = await holding();
      expect((await store.question('mau', 'a', [HEALTH, ROADS]))?.id).toBe('a');
      expect(await store.question('mau', 'b', [ROADS])).toBeUndefined();
      expect(await store.question('mau', 'a', [])).toBeUndefined();
    });

    test('hands a question over with passing it on, and has no part of it afterwards', async () => {
      const store = await holding();
      expect(await store.act('mau', 'a', { state: 'passed', agency: HEALTH }, 'lan', AT, 1)).toBe('done');
      expect(await store.question('mau', 'a', [ROADS])).toBeUndefined();
      expect((await store.question('mau', 'a', [HEALTH]))?.history).toHaveLength(2);
      expect(idsOf(await store.inbox('mau', [ROADS], 'open', 9))).toEqual(['c']);
      expect(idsOf(await store.inbox('mau', [HEALTH], 'open', 9))).toEqual(['a', 'b', 'd']);
    });
  });
});

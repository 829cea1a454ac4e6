import { describe, expect, test } from 'vitest';
import { UNDATED } from '../../../../server/store/finding';
import { listed, shelved } from './listed';
import { describeStores, question } from './stores';

const AT = '2026-11-25T02:30:00.000Z';
const RECEIVED = {
  a: '2026-11-24T02:30:00.000Z',
  b: '2026-11-24T02:31:00.000Z',
  c: '2026-11-24T02:32:00.000Z',
  d: '2026-11-24T02:33:00.000Z',
};
const HEALTH = 'Sở Y tế';
const ROADS = 'Sở Xây dựng';

describeStores((opened) => {
  /** Four open questions, by turns of one agency and the other. */
  async function holding() {
    const store = await opened();
    for (const [index, [id, receivedAt]] of Object.entries(RECEIVED).entries()) {
      const agency = index % 2 === 0 ? ROADS : HEALTH;
      await store.addQuestion(question({ id, codeHash: id, agency, receivedAt }));
    }
    return store;
  }
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

  describe('whoever sees what some agencies answer', () => {
    test('is listed those questions and no other, page by page too', async () => {
      const store = await holding();
      expect(idsOf(await listed(store, 'open', [ROADS]))).toEqual(['a', 'c']);
      const first = await store.search('mau', [ROADS], shelved('open'), 1, null);
      expect(idsOf(first.items)).toEqual(['a']);
      expect(first.next).toMatchObject({ id: 'a' });
      const second = await store.search('mau', [ROADS], shelved('open'), 1, first.next);
      expect(idsOf(second.items)).toEqual(['c']);
      expect(second.next).toBeNull();
      expect(idsOf(await listed(store, 'open', [HEALTH, ROADS]))).toEqual(['a', 'b', 'c', 'd']);
      expect(idsOf(await listed(store, 'open', []))).toEqual([]);
    });

    test('learns nothing of another’s from where its page would begin', async () => {
      const store = await holding();
      const behind = (id: string) =>
        store.search('mau', [ROADS], shelved('open'), 9, { due: UNDATED, receivedAt: RECEIVED.b, id });
      expect(idsOf((await behind('b')).items)).toEqual(['c']);
      expect(await behind('b')).toEqual(await behind('khong-co'));
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
      expect(idsOf(await listed(store, 'open', [ROADS]))).toEqual(['c']);
      expect(idsOf(await listed(store, 'open', [HEALTH]))).toEqual(['a', 'b', 'd']);
    });
  });
});

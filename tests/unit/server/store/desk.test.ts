import { describe, expect, test } from 'vitest';
import type { Found, Place } from '../../../../server/store/finding';
import type { Act } from '../../../../server/store/store';
import { DEED } from '../did';
import { listed, shelved } from './listed';
import { CONSENT, CONTACT, describeStores, PHOTOS, photo, published, question } from './stores';

const AT = '2026-11-25T02:30:00.000Z';
const ANSWER: Act = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' };

describeStores((opened) => {
  describe('an officer sees', () => {
    test('a question with all that came with it', async () => {
      const store = await opened();
      const { fingerprint, codeHash, codeCounter, portal, sketch, ...seen } = question({
        topic: 'duong-sa',
        commune: 'ben-gio',
        page: 'https://tinh-mau.example/den',
        contact: CONTACT,
        consent: CONSENT,
        photos: PHOTOS,
        answerBy: '2026-12-08',
      });
      await store.addQuestion({ ...seen, fingerprint, codeHash, codeCounter, portal, sketch });
      await store.addPhoto(photo({ n: 2 }));
      await store.addPhoto(photo({ n: 1 }));
      expect(await store.question('mau', 'q1', 'all')).toEqual({
        ...seen,
        photosCome: [1, 2],
        erased: null,
        history: [{ state: 'received', at: seen.receivedAt, agency: 'Sở Xây dựng', by: null }],
        publication: null,
      });
    });

    test('no question of another portal, and none that is not there', async () => {
      const store = await opened();
      await store.addQuestion(question());
      expect(await store.question('khac', 'q1', 'all')).toBeUndefined();
      expect(await store.question('mau', 'q2', 'all')).toBeUndefined();
    });
  });

  describe('an officer acts', () => {
    test('step by step, and each is kept with who and when', async () => {
      const store = await opened();
      await store.addQuestion(question({ answerBy: '2026-12-08' }));
      const acts: readonly Act[] = [
        { state: 'passed', agency: 'Sở Y tế' },
        { state: 'handling', answerBy: '2026-12-20' },
        ANSWER,
        { state: 'declined', reason: 'Thuộc Sở Công an.' },
      ];
      const standings: unknown[] = [];
      for (const [index, act] of acts.entries()) {
        const at = `2026-11-25T02:3${index}:00.000Z`;
        expect(await store.act('mau', 'q1', act, `can-bo-${index}`, at, index + 1)).toBe('done');
        const { agency, answerBy } = (await store.question('mau', 'q1', 'all')) ?? {};
        standings.push([agency, answerBy]);
      }
      expect(standings).toEqual([
        ['Sở Y tế', '2026-12-08'],
        ['Sở Y tế', '2026-12-20'],
        ['Sở Y tế', '2026-12-20'],
        ['Sở Y tế', '2026-12-20'],
      ]);
      const { history } = (await store.question('mau', 'q1', 'all')) ?? {};
      expect(history).toEqual([
        { state: 'received', at: '2026-11-24T02:30:00.000Z', agency: 'Sở Xây dựng', by: null },
        ...acts.map((act, index) => ({
          ...act,
          at: `2026-11-25T02:3${index}:00.000Z`,
          by: `can-bo-${index}`,
        })),
      ]);
    });

    test('only on what they have seen whole', async () => {
      const store = await opened();
      await store.addQuestion(question());
      for (const seen of [0, 2])
        expect(await store.act('mau', 'q1', ANSWER, 'lan', AT, seen)).toBe('changed');
      expect(await store.act('mau', 'q1', ANSWER, 'lan', AT, 1)).toBe('done');
      expect(await store.act('mau', 'q1', { state: 'handling', answerBy: '2026-12-01' }, 'minh', AT, 1)).toBe(
        'changed',
      );
      expect((await store.question('mau', 'q1', 'all'))?.history).toHaveLength(2);
      expect(await listed(store, 'done')).toHaveLength(1);
    });

    test('and of ten at once one is first', async () => {
      const store = await opened();
      await store.addQuestion(question());
      const all = await Promise.all(
        Array.from({ length: 10 }, (_, n) => store.act('mau', 'q1', ANSWER, `can-bo-${n}`, AT, 1)),
      );
      expect(all.filter((one) => one === 'done')).toHaveLength(1);
      expect(all.filter((one) => one === 'changed')).toHaveLength(9);
      expect((await store.question('mau', 'q1', 'all'))?.history).toHaveLength(2);
    });

    test('on nothing that is not there, or elsewhere', async () => {
      const store = await opened();
      await store.addQuestion(question());
      expect(await store.act('khac', 'q1', ANSWER, 'lan', AT, 1)).toBe('gone');
      expect(await store.act('mau', 'q2', ANSWER, 'lan', AT, 1)).toBe('gone');
    });

    test('without changing the receipt', async () => {
      const store = await opened();
      await store.addQuestion(question({ answerBy: '2026-12-08' }));
      const before = await store.find('mau', 'q1');
      await store.act('mau', 'q1', { state: 'passed', agency: 'Sở Y tế' }, 'lan', AT, 1);
      expect(await store.find('mau', 'q1')).toEqual(before);
    });
  });

  describe('the officers’ list', () => {
    /** Questions of these ids, each due by its day, or undated. */
    async function holding(days: Readonly<Record<string, string | null>>) {
      const store = await opened();
      for (const [index, [id, answerBy]] of Object.entries(days).entries()) {
        const receivedAt = `2026-11-24T02:3${index}:00.000Z`;
        await store.addQuestion(question({ id, codeHash: id, answerBy, receivedAt }));
      }
      return store;
    }
    const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

    test('shows what is to be done by the day it is due, undated ones last, older ones first', async () => {
      const days = { u: null, c: '2026-12-10', b: '2026-12-01', a: '2026-12-10', v: null };
      const store = await holding(days);
      expect(idsOf(await listed(store, 'open'))).toEqual(['b', 'c', 'a', 'u', 'v']);
    });

    test('shows what is done newest first', async () => {
      const store = await holding({ a: '2026-12-10', b: null, c: '2026-12-01', d: null });
      await store.act('mau', 'a', ANSWER, 'lan', AT, 1);
      await store.act('mau', 'c', { state: 'declined', reason: 'Thuộc Sở Y tế.' }, 'lan', AT, 1);
      await store.act('mau', 'b', ANSWER, 'lan', AT, 1);
      expect(idsOf(await listed(store, 'done'))).toEqual(['c', 'b', 'a']);
      expect(idsOf(await listed(store, 'open'))).toEqual(['d']);
    });

    test('takes a question up again that is passed on after its answer', async () => {
      const store = await holding({ a: '2026-12-10' });
      await store.act('mau', 'a', ANSWER, 'lan', AT, 1);
      await store.act('mau', 'a', { state: 'passed', agency: 'Sở Y tế' }, 'lan', AT, 2);
      expect(idsOf(await listed(store, 'done'))).toEqual([]);
      expect(await listed(store, 'open')).toMatchObject([
        { id: 'a', agency: 'Sở Y tế', answerBy: '2026-12-10' },
      ]);
    });

    test.each(['open', 'done'] as const)('goes on behind the last item of a page: %s', async (shelf) => {
      const store = await holding({ a: null, b: '2026-12-01', c: '2026-12-01', d: null, e: '2026-12-02' });
      if (shelf === 'done') for (const id of 'abcde') await store.act('mau', id, ANSWER, 'lan', AT, 1);
      const all = idsOf(await listed(store, shelf));
      expect(all).toHaveLength(5);
      const pages: string[][] = [];
      let after: Place | null = null;
      do {
        const page: Found = await store.search('mau', 'all', shelved(shelf), 2, after);
        pages.push(idsOf(page.items));
        after = page.next;
      } while (after);
      expect(pages).toEqual([all.slice(0, 2), all.slice(2, 4), all.slice(4)]);
    });

    test('is of one portal alone', async () => {
      const store = await holding({ a: null });
      await store.addQuestion(question({ portal: 'khac', id: 'b' }));
      expect(idsOf((await store.search('khac', 'all', shelved('open'), 10, null)).items)).toEqual(['b']);
    });

    test('tells of each what an officer needs to choose', async () => {
      const store = await opened();
      const text = `${'Đ🙂'.repeat(100)}?`;
      await store.addQuestion(
        question({ text, topic: 'duong-sa', intent: 'report', answerBy: '2026-12-08' }),
      );
      await store.publish('mau', 'q1', published(), DEED);
      expect(await listed(store, 'open')).toEqual([
        {
          id: 'q1',
          intent: 'report',
          beginning: 'Đ🙂'.repeat(100),
          topic: 'duong-sa',
          receivedAt: '2026-11-24T02:30:00.000Z',
          agency: 'Sở Xây dựng',
          answerBy: '2026-12-08',
          state: 'received',
          flags: [],
          published: true,
        },
      ]);
    });
  });
});

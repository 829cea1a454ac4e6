import { expect, test } from 'vitest';
import type { Act, Store } from '../../../../server/store/store';
import { DEED } from '../did';
import { describeStores, published, question } from './stores';

const AT = '2026-11-25T02:30:00.000Z';

/** Publications of one question each. */
async function publishAll(store: Store, all: readonly ReturnType<typeof published>[]): Promise<void> {
  for (const one of all) {
    await store.addQuestion(question({ id: one.slug, codeHash: one.slug }));
    expect(await store.publish('mau', one.slug, one, DEED)).toBe('done');
  }
}
const slugsOf = (all: readonly { readonly slug: string }[]) => all.map(({ slug }) => slug);

describeStores((opened) => {
  test('what is published can be read, and taken back', async () => {
    const store = await opened();
    await store.addQuestion(question());
    await store.publish('mau', 'q1', published(), DEED);
    expect(await store.publication('mau', 'den-duong')).toEqual(published());
    expect((await store.question('mau', 'q1', 'all'))?.publication).toEqual(published());
    expect(await store.publication('khac', 'den-duong')).toBeUndefined();
    expect(await store.publish('mau', 'q1', null, DEED)).toBe('done');
    expect(await store.publication('mau', 'den-duong')).toBeUndefined();
    expect((await store.question('mau', 'q1', 'all'))?.publication).toBeNull();
  });

  test('what is published again stands in the place of the first, under its slug or another', async () => {
    const store = await opened();
    await store.addQuestion(question());
    await store.publish('mau', 'q1', published(), DEED);
    await store.publish('mau', 'q1', published({ answer: 'Đã sửa xong.' }), DEED);
    await store.publish('mau', 'q1', published({ slug: 'den-hong', answer: 'Đã sửa hết.' }), DEED);
    expect(await store.published('mau', 10)).toEqual([
      published({ slug: 'den-hong', answer: 'Đã sửa hết.' }),
    ]);
  });

  test('a slug belongs to one question', async () => {
    const store = await opened();
    await publishAll(store, [published()]);
    await store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
    await expect(store.publish('mau', 'q2', published({ title: 'Khác' }), DEED)).rejects.toThrow();
    expect(await store.published('mau', 10)).toEqual([published()]);
  });

  test('nothing is published of a question that is not there', async () => {
    const store = await opened();
    expect(await store.publish('mau', 'q1', published(), DEED)).toBe('gone');
  });

  test('answers are listed newest first, and no more than asked for', async () => {
    const store = await opened();
    await publishAll(store, [
      published({ slug: 'b', answeredOn: '2026-11-25' }),
      published({ slug: 'a', answeredOn: '2026-11-26' }),
      published({ slug: 'c', answeredOn: '2026-11-24' }),
      published({ slug: 'd', answeredOn: '2026-11-25' }),
    ]);
    expect(slugsOf(await store.published('mau', 10))).toEqual(['a', 'd', 'b', 'c']);
    expect(slugsOf(await store.published('mau', 2))).toEqual(['a', 'd']);
    expect(await store.published('khac', 10)).toEqual([]);
  });

  test.each([
    ['the beginning of a word in the title', ['duo'], ['den', 'duong']],
    ['a whole word in the question', ['truong'], ['den', 'hoc']],
    ['words from both, in any order', ['truong', 'den'], ['den']],
    ['the first word', ['hoc', 'phi'], ['hoc']],
    ['the middle of a word', ['uong'], []],
    ['a word of the answer', ['25'], []],
    ['one word that is there and one that is not', ['den', 'cau'], []],
  ])('%s is found', async (_what, words, found) => {
    const store = await opened();
    await publishAll(store, [
      published({ slug: 'den', answeredOn: '2026-11-27' }),
      published({
        slug: 'duong',
        title: 'Ổ gà trên đường',
        question: 'Bao giờ vá?',
        answeredOn: '2026-11-26',
      }),
      published({ slug: 'hoc', title: 'Học phí', question: 'TRƯỜNG nào thu?', answeredOn: '2026-11-25' }),
    ]);
    expect(slugsOf(await store.searchPublished('mau', words, 10))).toEqual(found);
    expect(slugsOf(await store.searchPublished('mau', words, 1))).toEqual(found.slice(0, 1));
    expect(await store.searchPublished('khac', words, 10)).toEqual([]);
  });

  test('what is searched is found newest first, each once, also by the beginning of several of its words', async () => {
    const store = await opened();
    await publishAll(store, [
      published({ slug: 'b', title: 'Đèn', question: 'Đen, đèn, đền?', answeredOn: '2026-11-25' }),
      published({ slug: 'a', title: 'Đen', question: 'Dê?', answeredOn: '2026-11-26' }),
      published({ slug: 'c', title: 'Deo', question: 'Đẹp?', answeredOn: '2026-11-24' }),
      published({ slug: 'd', title: 'Đề', question: 'Đến?', answeredOn: '2026-11-25' }),
    ]);
    expect(slugsOf(await store.searchPublished('mau', ['de'], 10))).toEqual(['a', 'd', 'b', 'c']);
    expect(slugsOf(await store.searchPublished('mau', ['de'], 3))).toEqual(['a', 'd', 'b']);
  });

  test('a word longer than any syllable is found whole and by its beginning, and is not taken for another', async () => {
    const store = await opened();
    const long = 'a'.repeat(60);
    await publishAll(store, [published({ slug: 'dai', title: `${long}b`, question: 'Trang?' })]);
    expect(slugsOf(await store.searchPublished('mau', [`${long}b`], 10))).toEqual(['dai']);
    expect(slugsOf(await store.searchPublished('mau', [long], 10))).toEqual(['dai']);
    expect(await store.searchPublished('mau', [`${long}c`], 10)).toEqual([]);
  });

  test('what is taken back, or published again in other words, is found by its words of before no more', async () => {
    const store = await opened();
    const found = async (word: string) => slugsOf(await store.searchPublished('mau', [word], 10));
    await publishAll(store, [published({ title: 'Đèn đường' })]);
    await store.publish('mau', 'den-duong', published({ title: 'Cầu', slug: 'cau' }), DEED);
    expect([await found('duong'), await found('cau')]).toEqual([[], ['cau']]);
    await store.publish('mau', 'den-duong', null, DEED);
    expect(await found('cau')).toEqual([]);
    await store.publish('mau', 'den-duong', published({ title: 'Cầu', slug: 'cau' }), DEED);
    expect(await found('cau')).toEqual(['cau']);
  });

  test('answers are counted, and those that came by the day promised', async () => {
    const store = await opened();
    const answer: Act = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' };
    const days = {
      early: '2026-11-26',
      same: '2026-11-25',
      late: '2026-11-24',
      undated: null,
      open: '2026-11-26',
    };
    for (const [id, answerBy] of Object.entries(days)) {
      await store.addQuestion(question({ id, codeHash: id, answerBy }));
      if (id !== 'open') await store.act('mau', id, answer, 'lan', AT, 1);
    }
    await store.act('mau', 'early', answer, 'lan', '2026-12-30T00:00:00.000Z', 2);
    expect(await store.counts('mau')).toEqual({ answered: 4, promised: 3, onTime: 2 });
    expect(await store.counts('khac')).toEqual({ answered: 0, promised: 0, onTime: 0 });
  });

  test('a day that is promised once the promised one has passed mends no count', async () => {
    const store = await opened();
    const answer: Act = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' };
    const promise: Act = { state: 'handling', answerBy: '2026-12-10' };
    for (const id of ['in-time', 'after-it']) {
      await store.addQuestion(question({ id, codeHash: id, answerBy: '2026-12-01' }));
    }
    await store.act('mau', 'in-time', promise, 'lan', '2026-12-01T16:59:59.000Z', 1);
    await store.act('mau', 'after-it', promise, 'lan', '2026-12-05T02:00:00.000Z', 1);
    expect(await store.counts('mau')).toEqual({ answered: 0, promised: 0, onTime: 0 });
    await store.act('mau', 'after-it', answer, 'lan', '2026-12-06T02:00:00.000Z', 2);
    expect(await store.counts('mau')).toEqual({ answered: 1, promised: 1, onTime: 0 });
    await store.act('mau', 'in-time', answer, 'lan', '2026-12-06T02:00:00.000Z', 2);
    expect(await store.counts('mau')).toEqual({ answered: 2, promised: 2, onTime: 1 });
  });

  test('a notice is remembered for ever, by portal', async () => {
    const store = await opened();
    expect(await store.notice('mau', 'n1')).toBeUndefined();
    await store.addNotice('mau', 'n1', '{}', AT);
    await store.addNotice('mau', 'n1', '{"v":2}', AT);
    await store.addNotice('mau', 'n2', '{}', AT);
    expect(await store.notice('mau', 'n1')).toBe('{}');
    expect(await store.notice('mau', 'n2')).toBe('{}');
    expect(await store.notice('khac', 'n1')).toBeUndefined();
  });
});

import { expect, test } from 'vitest';
import type { Due } from '../../../../server/store/retaining';
import type { Store } from '../../../../server/store/store';
import { DEED } from '../did';
import { listed } from './listed';
import { CONSENT, CONTACT, describeStores, PHOTOS, photo, published, question } from './stores';

const NOTICE = 'c'.repeat(64);
const ANSWER = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' } as const;
const DECLINED = { state: 'declined', reason: 'Thuộc xã khác.' } as const;
const HANDLING = { state: 'handling', answerBy: '2026-12-31' } as const;
const [MONDAY, TUESDAY, WEDNESDAY] = [
  '2026-11-30T02:30:00.000Z',
  '2026-12-01T02:30:00.000Z',
  '2026-12-02T02:30:00.000Z',
];
const MUCH_LATER = '2027-12-01T02:30:00.000Z';

const personal = (until: string): Due => ({ part: 'personal', notice: NOTICE, until });
const whole = (until: string, notice: string | null = NOTICE): Due => ({ part: 'all', notice, until });

/** `q1` with all that is personal, `q2` without. */
async function addTwo(store: Store): Promise<void> {
  await store.addQuestion(question({ contact: CONTACT, consent: CONSENT, photos: PHOTOS }));
  await store.addPhoto(photo());
  await store.addQuestion(question({ id: 'q2', codeHash: 'h2', codeCounter: 1 }));
}

describeStores((opened) => {
  test('what is personal is due once the question is answered or declined, by the time of that and not before', async () => {
    const store = await opened();
    await addTwo(store);
    expect(await store.countDue('mau', personal(MUCH_LATER))).toEqual({ due: 0, closed: 0 });
    await store.act('mau', 'q1', DECLINED, 'lan', TUESDAY, 1);
    await store.act('mau', 'q2', ANSWER, 'lan', TUESDAY, 1);
    expect(await store.countDue('mau', personal(MONDAY))).toEqual({ due: 0, closed: 1 });
    expect(await store.countDue('mau', personal(TUESDAY))).toEqual({ due: 1, closed: 1 });
    expect(await store.countDue('mau', { ...personal(TUESDAY), notice: 'd'.repeat(64) })).toEqual({
      due: 0,
      closed: 0,
    });
    expect(await store.countDue('khac', personal(TUESDAY))).toEqual({ due: 0, closed: 0 });
  });

  test('contact and photos are erased together, the question and its answer stay, and the citizen is told when and why', async () => {
    const store = await opened();
    await addTwo(store);
    await store.act('mau', 'q1', ANSWER, 'lan', MONDAY, 1);
    expect(await store.eraseDue('mau', personal(TUESDAY), 10, MUCH_LATER)).toBe(1);
    expect(await store.question('mau', 'q1', 'all')).toMatchObject({
      ...{ text: 'Đèn hỏng', contact: null, consent: CONSENT, photosCome: [] },
    });
    expect(await store.readPhoto('mau', 'q1', 1)).toBeUndefined();
    expect(await store.follow('mau', ['h1', 'h2'])).toMatchObject([
      { status: 'found', contact: false, photos: 0, erased: { at: MUCH_LATER, cause: 'retention' } },
      { status: 'found', contact: false },
    ]);
    expect((await store.follow('mau', ['h2']))[0]).not.toHaveProperty('erased');
    expect(await store.eraseDue('mau', personal(TUESDAY), 10, MUCH_LATER)).toBe(0);
    expect(await store.withdraw('mau', 'h1', 'contact', MUCH_LATER)).toEqual({ erased: [], at: MUCH_LATER });
  });

  test('a question that is taken up again is due by its last answer', async () => {
    const store = await opened();
    await addTwo(store);
    await store.act('mau', 'q1', ANSWER, 'lan', MONDAY, 1);
    await store.act('mau', 'q1', HANDLING, 'lan', TUESDAY, 2);
    expect(await store.eraseDue('mau', personal(MUCH_LATER), 10, MUCH_LATER)).toBe(0);
    await store.act('mau', 'q1', ANSWER, 'lan', WEDNESDAY, 3);
    expect(await store.countDue('mau', personal(TUESDAY))).toEqual({ due: 0, closed: 1 });
    expect(await store.countDue('mau', whole(WEDNESDAY))).toEqual({ due: 1, closed: 1 });
  });

  test('photos that came without an agreement are due as well, and a question that has none is not', async () => {
    const store = await opened();
    await store.addQuestion(question({ photos: PHOTOS }));
    await store.addPhoto(photo());
    await store.addQuestion(question({ id: 'q2', codeHash: 'h2', codeCounter: 1 }));
    await store.act('mau', 'q1', ANSWER, 'lan', MONDAY, 1);
    await store.act('mau', 'q2', ANSWER, 'lan', MONDAY, 1);
    await store.addPhoto(photo({ n: 2 }));
    const unagreed: Due = { part: 'personal', notice: null, until: TUESDAY };
    expect(await store.countDue('mau', unagreed)).toEqual({ due: 1, closed: 1 });
    expect(await store.eraseDue('mau', unagreed, 10, WEDNESDAY)).toBe(1);
    expect(await store.question('mau', 'q1', 'all')).toMatchObject({ text: 'Đèn hỏng', photosCome: [] });
    expect(await store.countDue('mau', unagreed)).toEqual({ due: 0, closed: 0 });
  });

  test('a photo that comes after the others were erased is erased by the next sweep', async () => {
    const store = await opened();
    await addTwo(store);
    await store.act('mau', 'q1', ANSWER, 'lan', MONDAY, 1);
    await store.eraseDue('mau', personal(TUESDAY), 10, WEDNESDAY);
    await store.addPhoto(photo({ n: 2 }));
    expect(await store.countDue('mau', personal(TUESDAY))).toEqual({ due: 1, closed: 1 });
    await store.eraseDue('mau', personal(TUESDAY), 10, MUCH_LATER);
    expect(await store.readPhoto('mau', 'q1', 2)).toBeUndefined();
  });

  test('a question that is due whole leaves a tombstone that says why, and what was published of it goes', async () => {
    const store = await opened();
    await addTwo(store);
    await store.act('mau', 'q1', ANSWER, 'lan', MONDAY, 1);
    await store.act('mau', 'q2', ANSWER, 'lan', MONDAY, 1);
    await store.publish('mau', 'q1', published(), DEED);
    expect(await store.eraseDue('mau', whole(TUESDAY), 10, MUCH_LATER)).toBe(1);
    expect(await store.follow('mau', ['h1', 'h2'])).toMatchObject([
      { status: 'withdrawn', at: MUCH_LATER, cause: 'retention' },
      { status: 'found' },
    ]);
    expect(await store.find('mau', 'q1')).toEqual({ kind: 'withdrawn', at: MUCH_LATER });
    expect(await store.published('mau', 10)).toEqual([]);
    expect(await store.eraseDue('mau', whole(TUESDAY, null), 10, MUCH_LATER)).toBe(1);
    expect(await listed(store, 'done')).toEqual([]);
  });

  test('a page takes the longest closed first, and no more than it is given', async () => {
    const store = await opened();
    for (const [n, at] of [WEDNESDAY, MONDAY, TUESDAY].entries()) {
      await store.addQuestion(
        question({ id: `q${n}`, codeHash: `h${n}`, contact: CONTACT, consent: CONSENT }),
      );
      await store.act('mau', `q${n}`, ANSWER, 'lan', at, 1);
    }
    expect(await store.eraseDue('mau', personal(WEDNESDAY), 2, MUCH_LATER)).toBe(2);
    const left = await store.follow('mau', ['h0', 'h1', 'h2']);
    expect(left.map((one) => one.status === 'found' && one.contact)).toEqual([true, false, false]);
  });

  test('everything that was erased is named in its order, page by page, without a word of it', async () => {
    const store = await opened();
    await addTwo(store);
    await store.withdraw('mau', 'h2', 'all', TUESDAY);
    const personalOfOne = { portal: 'mau', id: 'q1', codeHash: 'h1', part: 'personal' } as const;
    expect(await store.replay([{ ...personalOfOne, cause: 'retention', at: MONDAY }])).toBe(1);
    await store.withdraw('mau', 'h1', 'all', WEDNESDAY);
    const first = await store.erasures(2);
    expect(first).toEqual([
      {
        ...{ portal: 'mau', id: 'q1', part: 'personal', cause: 'retention', at: MONDAY },
        erased: ['contact', 'photos'],
      },
      { portal: 'mau', id: 'q2', part: 'all', erased: ['text'], cause: 'request', at: TUESDAY },
    ]);
    expect(await store.erasures(2, first[1])).toMatchObject([{ id: 'q1', part: 'all', at: WEDNESDAY }]);
  });

  test('what was erased can be erased again in a copy that still has it, and where it is gone nothing happens', async () => {
    const [store, copy] = [await opened(), await opened()];
    await addTwo(store);
    await addTwo(copy);
    await store.withdraw('mau', 'h1', 'all', TUESDAY);
    const erasures = await store.erasures(10);
    expect(erasures).toMatchObject([{ erased: ['contact', 'text', 'photos'] }]);
    const noted = erasures.map(({ erased, ...one }) => ({ ...one, codeHash: 'h1' }));
    expect(await copy.replay(noted)).toBe(1);
    expect(await copy.replay(noted.map((one) => ({ ...one, at: MUCH_LATER })))).toBe(0);
    expect(await copy.follow('mau', ['h1'])).toEqual(await store.follow('mau', ['h1']));
    expect(await copy.erasures(10)).toEqual(erasures);
  });

  test('the last sweep and every notice are remembered for their portal', async () => {
    const store = await opened();
    expect(await store.lastSweep('mau')).toBeUndefined();
    const terms = { personal: 365, question: null };
    await store.saveSweep('mau', { at: MONDAY, terms });
    await store.saveSweep('mau', { at: TUESDAY, terms });
    expect(await store.lastSweep('mau')).toEqual({ at: TUESDAY, terms });
    expect(await store.lastSweep('khac')).toBeUndefined();
    await store.addNotice('mau', NOTICE, '{}', MONDAY);
    await store.addNotice('ma', 'd'.repeat(64), '{}', MONDAY);
    expect(await store.notices('mau')).toEqual(new Map([[NOTICE, '{}']]));
  });
});

import { expect, test } from 'vitest';
import { type Swept, sweepPortal } from '../../../../server/retention/sweepPortal';
import type { Store } from '../../../../server/store/store';
import { CONSENT, CONTACT, describeStores, PHOTOS, photo, question } from '../store/stores';

const DAY = 24 * 60 * 60_000;
const HOUR = 60 * 60_000;
const START = Date.parse('2026-11-30T02:00:00.000Z');
const NOTICE = 'c'.repeat(64);
const TODAY = { personal: 30, question: null };
const ANSWER = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' } as const;

const iso = (at: number) => new Date(at).toISOString();

/** Twenty questions with contact details, one answered each day from `START` on. */
async function filled(store: Store): Promise<Store> {
  await store.addNotice('mau', NOTICE, JSON.stringify({ keptFor: TODAY }), iso(START));
  for (let n = 0; n < 20; n++) {
    await store.addQuestion(
      question({ id: `q${n}`, codeHash: `h${n}`, codeCounter: n, contact: CONTACT, consent: CONSENT }),
    );
    await store.act('mau', `q${n}`, ANSWER, 'lan', iso(START + n * DAY), 1);
  }
  return store;
}

const sweep = (
  store: Store,
  now: number,
  options: Partial<Parameters<typeof sweepPortal>[0]> = {},
): Promise<Swept> =>
  sweepPortal({
    ...{ store, portal: 'mau', terms: TODAY, now, by: 'itself', between: async () => true },
    ...options,
  });

async function contactsLeft(store: Store): Promise<number> {
  const found = await store.follow(
    'mau',
    Array.from({ length: 20 }, (_, n) => `h${n}`),
  );
  return found.filter((one) => one.status === 'found' && one.contact).length;
}

const swept = (personal: number, all = 0): Swept => ({ kind: 'swept', erased: { personal, all } });

describeStores((opened) => {
  test('hour by hour each is erased thirty days after its answer, and no earlier', async () => {
    const store = await filled(await opened());
    await sweep(store, START);
    expect(await contactsLeft(store)).toBe(20);
    for (let day = 1; day < 30; day++) expect(await sweep(store, START + day * DAY)).toEqual(swept(0));
    expect(await sweep(store, START + 30 * DAY - 1)).toEqual(swept(0));
    expect(await sweep(store, START + 30 * DAY)).toEqual(swept(1));
    expect(await sweep(store, START + 31 * DAY)).toEqual(swept(1));
    expect(await contactsLeft(store)).toBe(18);
  });

  test('photos that came without an agreement are erased by today’s days, and no earlier', async () => {
    const store = await opened();
    await store.addQuestion(question({ photos: PHOTOS }));
    await store.addPhoto(photo());
    await store.act('mau', 'q1', ANSWER, 'lan', iso(START), 1);
    const by = 'person' as const;
    expect(await sweep(store, START + 30 * DAY - 1, { by })).toEqual(swept(0));
    expect(await store.readPhoto('mau', 'q1', 1)).toBeDefined();
    expect(await sweep(store, START + 30 * DAY, { by })).toEqual(swept(1));
    expect(await store.readPhoto('mau', 'q1', 1)).toBeUndefined();
  });

  test('a clock that goes back an hour changes nothing: what is due by the earlier clock is due', async () => {
    const store = await filled(await opened());
    await sweep(store, START);
    for (let day = 1; day <= 30; day++) await sweep(store, START + day * DAY);
    expect(await sweep(store, START + 30 * DAY - HOUR)).toEqual(swept(0));
    expect(await contactsLeft(store)).toBe(19);
    expect(await sweep(store, START + 31 * DAY - HOUR)).toEqual(swept(0));
    expect(await sweep(store, START + 31 * DAY)).toEqual(swept(1));
  });

  test('a clock that jumps ten years ahead erases nothing, however often it is asked, and goes on when it is right again', async () => {
    const store = await filled(await opened());
    await sweep(store, START + 20 * DAY);
    const ahead = START + 3_650 * DAY;
    const held = {
      ...{ kind: 'held', last: iso(START + 20 * DAY) },
      much: { part: 'personal', due: 20, closed: 20 },
    };
    expect(await sweep(store, ahead)).toEqual(held);
    expect(await sweep(store, ahead + HOUR)).toEqual(held);
    expect(await contactsLeft(store)).toBe(20);
    expect(await sweep(store, START + 20 * DAY + 2 * HOUR)).toEqual(swept(0));
  });

  test('after some days out of service it catches up by itself; after months a person has to say that the clock is right', async () => {
    const store = await filled(await opened());
    await sweep(store, START + 20 * DAY);
    expect(await sweep(store, START + 31 * DAY)).toEqual(swept(2));
    expect(await sweep(store, START + 90 * DAY)).toMatchObject({ kind: 'held' });
    expect(await sweep(store, START + 90 * DAY, { by: 'person' })).toEqual(swept(18));
    expect(await sweep(store, START + 90 * DAY + HOUR)).toEqual(swept(0));
  });

  test('days that a file names anew erase nothing in bulk until a person has said so, and never what was promised longer', async () => {
    const store = await filled(await opened());
    await store.addQuestion(question({ id: 'bare', codeHash: 'bare' }));
    await store.act('mau', 'bare', ANSWER, 'lan', iso(START), 1);
    await sweep(store, START + 19 * DAY);
    const terms = { personal: 3, question: 10 };
    const later = START + 19 * DAY + HOUR;
    expect(await sweep(store, later, { terms })).toMatchObject({
      kind: 'held',
      much: { part: 'all', due: 1, closed: 1 },
    });
    expect(await sweep(store, later, { terms, by: 'person' })).toEqual(swept(0, 1));
    expect(await contactsLeft(store)).toBe(20);
  });

  test('what is promised under no days is never erased', async () => {
    const store = await filled(await opened());
    const terms = { personal: null, question: null };
    await store.addQuestion(question({ id: 'bare', codeHash: 'bare' }));
    await store.act('mau', 'bare', ANSWER, 'lan', iso(START), 1);
    const far = START + 36_500 * DAY;
    expect(await sweep(store, far, { terms, by: 'person' })).toEqual(swept(20));
    expect(await store.follow('mau', ['bare'])).toMatchObject([{ status: 'found' }]);
  });

  test('ended between two pages it leaves the rest to the next, which needs nobody’s word for it', async () => {
    const store = await opened();
    await store.addNotice('mau', NOTICE, JSON.stringify({ keptFor: TODAY }), iso(START));
    await sweep(store, START);
    for (let n = 0; n < 120; n++) {
      await store.addQuestion(
        question({ id: `q${n}`, codeHash: `h${n}`, codeCounter: n, contact: CONTACT, consent: CONSENT }),
      );
      await store.act('mau', `q${n}`, ANSWER, 'lan', iso(START - 30 * DAY), 1);
    }
    let pages = 0;
    const between = async () => ++pages < 1;
    expect(await sweep(store, START + HOUR, { between })).toEqual(swept(50));
    expect(await sweep(store, START + 2 * HOUR)).toEqual(swept(70));
  });
});

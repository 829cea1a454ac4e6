import { expect, test } from 'vitest';
import type { NotedErasure } from '../../../../server/store/replaying';
import { DEED } from '../did';
import { CONSENT, CONTACT, describeStores, PHOTOS, photo, published, question } from './stores';

const at = '2026-12-01T00:00:00.000Z';
const [BEFORE, LATER] = ['2026-11-25T00:00:00.000Z', '2026-12-02T00:00:00.000Z'];
const ANSWER = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' } as const;
const HANDLING = { state: 'handling', answerBy: '2026-12-31' } as const;
const noted = (changes: Partial<NotedErasure> = {}): NotedErasure => ({
  ...{ portal: 'mau', id: 'q1', codeHash: 'h1', part: 'all', cause: 'request', at },
  ...changes,
});

describeStores((opened) => {
  test('what was erased after a backup is erased again, once, with its publication', async () => {
    const store = await opened();
    await store.addQuestion(question({ contact: CONTACT }));
    await store.publish('mau', 'q1', published(), DEED);
    expect(await store.replay([noted()])).toBe(1);
    expect(await store.question('mau', 'q1', 'all')).toBeUndefined();
    expect(await store.published('mau', 10)).toEqual([]);
    expect(await store.follow('mau', ['h1'])).toMatchObject([{ status: 'withdrawn', at }]);
    expect(await store.replay([noted()])).toBe(0);
  });

  test('contact details alone, or with photos, are erased again, and the question stays', async () => {
    const store = await opened();
    for (const n of [1, 2]) {
      await store.addQuestion(question({ id: `q${n}`, codeHash: `h${n}`, contact: CONTACT, photos: PHOTOS }));
      await store.addPhoto(photo({ id: `q${n}` }));
    }
    const parts = [
      noted({ part: 'contact' }),
      noted({ id: 'q2', codeHash: 'h2', part: 'personal', cause: 'retention' }),
    ];
    expect(await store.replay(parts)).toBe(2);
    expect(await store.question('mau', 'q1', 'all')).toMatchObject({ contact: null, photosCome: [1] });
    expect(await store.question('mau', 'q2', 'all')).toMatchObject({ contact: null, photosCome: [] });
    expect(await store.replay(parts)).toBe(0);
  });

  test('a photo that came after the others were erased stays, and its own time runs', async () => {
    const store = await opened();
    const personal = noted({ part: 'personal', cause: 'retention' });
    const due = { part: 'personal', notice: CONSENT?.notice ?? null, until: BEFORE } as const;
    await store.addQuestion(question({ contact: CONTACT, consent: CONSENT, photos: PHOTOS }));
    await store.addPhoto(photo());
    await store.act('mau', 'q1', ANSWER, 'lan', BEFORE, 1);
    await store.addPhoto(photo({ n: 2, receivedAt: LATER }));
    expect(await store.replay([personal])).toBe(1);
    expect(await store.question('mau', 'q1', 'all')).toMatchObject({ contact: null, photosCome: [2] });
    expect(await store.replay([personal])).toBe(0);
    expect(await store.countDue('mau', due)).toEqual({ due: 1, closed: 1 });
  });

  test.each(['personal', 'all'] as const)(
    'a question that was taken up again since its time was over keeps what was noted but not erased: %s',
    async (part) => {
      const store = await opened();
      const over = noted({ part, cause: 'retention' });
      for (const [id, takenUp] of [
        ['q1', at],
        ['q2', LATER],
      ] as const) {
        await store.addQuestion(question({ id, codeHash: id, contact: CONTACT, consent: CONSENT }));
        await store.act('mau', id, ANSWER, 'lan', BEFORE, 1);
        await store.act('mau', id, HANDLING, 'lan', takenUp, 2);
      }
      expect(await store.replay([over, { ...over, id: 'q2' }])).toBe(0);
      for (const id of ['q1', 'q2'])
        expect(await store.question('mau', id, 'all')).toMatchObject({ contact: CONTACT });
    },
  );

  test('what a citizen took back is erased whatever came later', async () => {
    const store = await opened();
    await store.addQuestion(question());
    await store.act('mau', 'q1', ANSWER, 'lan', LATER, 1);
    expect(await store.replay([noted()])).toBe(1);
    expect(await store.question('mau', 'q1', 'all')).toBeUndefined();
  });

  test('a question that came after the backup and was withdrawn is never taken again', async () => {
    const store = await opened();
    expect(await store.replay([noted(), noted({ id: 'q2', codeHash: 'h2', part: 'contact' })])).toBe(1);
    expect(await store.find('mau', 'q1')).toEqual({ kind: 'withdrawn', at });
    expect(await store.addQuestion(question())).toBe('id-taken');
    expect(await store.addQuestion(question({ id: 'q3' }))).toBe('code-taken');
    expect(await store.follow('mau', ['h1'])).toMatchObject([{ status: 'withdrawn', at }]);
    expect(await store.find('mau', 'q2')).toBeUndefined();
  });
});

import { expect, test } from 'vitest';
import type { Alike, Period } from '../../../../server/store/counting';
import type { Sight } from '../../../../server/store/sight';
import type { Act, NewQuestion } from '../../../../server/store/store';
import { describeStores, question } from './stores';

const TODAY = '2026-12-10';
const NOVEMBER: Period = { from: '2026-11-01', to: '2026-11-30' };
const ANSWER: Act = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' };

describeStores((opened) => {
  async function holding(questions: Readonly<Record<string, Partial<NewQuestion>>>) {
    const store = await opened();
    for (const [id, changes] of Object.entries(questions))
      await store.addQuestion(question({ id, codeHash: id, ...changes }));
    const counted = async (period = NOVEMBER, sight: Sight = 'all') => {
      const rows: Alike[] = [];
      for await (const row of store.alike('mau', sight, period, TODAY)) rows.push(row);
      return rows;
    };
    return { store, counted };
  }
  const sum = (rows: readonly Alike[]) => rows.reduce((all, { count }) => all + count, 0);

  test('what came in a period is counted by Vietnam’s days, the first and the last among them', async () => {
    const { counted } = await holding({
      ...{ a: { receivedAt: '2026-10-31T16:59:59.999Z' }, b: { receivedAt: '2026-10-31T17:00:00.000Z' } },
      ...{ c: { receivedAt: '2026-11-30T16:59:59.999Z' }, d: { receivedAt: '2026-11-30T17:00:00.000Z' } },
    });
    expect(sum(await counted())).toBe(2);
    expect((await counted({ from: '2026-10-31', to: '2026-11-01' })).map(({ month }) => month)).toEqual([
      '2026-10',
      '2026-11',
    ]);
  });

  test('topic, commune, state, promise and lateness are told', async () => {
    const { store, counted } = await holding({
      a: { topic: 'duong-sa', commune: 'ben-gio', answerBy: '2026-12-09' },
    });
    const row = { month: '2026-11', topic: 'duong-sa', commune: 'ben-gio', count: 1 };
    expect(await counted()).toEqual([{ ...row, state: 'received', kept: null, isLate: true }]);
    await store.act('mau', 'a', ANSWER, 'lan', '2026-12-09T02:00:00.000Z', 1);
    expect(await counted()).toEqual([{ ...row, state: 'answered', kept: 'on-time', isLate: false }]);
  });

  test('what is due today, or not promised by a day, is not late', async () => {
    const { counted } = await holding({ a: { answerBy: TODAY }, b: { answerBy: null } });
    expect((await counted()).every(({ isLate }) => !isLate)).toBe(true);
    expect(sum(await counted())).toBe(2);
  });

  test('another portal’s are not counted, nor what the officer does not see', async () => {
    const { counted } = await holding({ a: {}, b: { portal: 'khac' }, c: { agency: 'Sở Y tế' } });
    expect(sum(await counted())).toBe(2);
    expect(sum(await counted(NOVEMBER, ['Sở Y tế']))).toBe(1);
    expect(sum(await counted(NOVEMBER, []))).toBe(0);
  });
});

import { expect, test } from 'vitest';
import { dueFigure } from '../../../../server/metrics/dueFigure';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { question } from '../store/stores';
import { LISTED_PORTAL, NOW } from '../testCollector';

test('who is called before a day is missed reads how many are late, due today and due soon', async () => {
  const store = createMemoryStore();
  for (const [n, answerBy] of [
    '2026-11-23',
    '2026-11-20',
    '2026-11-24',
    '2026-11-27',
    '2026-11-28',
    null,
  ].entries())
    await store.addQuestion(question({ id: `q${n}`, codeHash: `h${n}`, answerBy }));
  await store.addQuestion(question({ portal: 'khac', answerBy: '2026-11-20' }));
  const figure = dueFigure({ store, portals: new Map([['mau', LISTED_PORTAL]]), now: () => NOW, dueSoon: 3 });
  expect(await figure.read()).toEqual([
    { labels: { portal: 'mau', when: 'late' }, value: 2 },
    { labels: { portal: 'mau', when: 'today' }, value: 1 },
    { labels: { portal: 'mau', when: 'soon' }, value: 1 },
  ]);
});

import { expect, test } from 'vitest';
import { createMetrics } from '../../../../server/metrics/metrics';
import { emptyMemory } from '../../../../server/store/memory/memory';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { tellingFigure } from '../../../../server/telling/figure';
import { question } from '../store/stores';

const AT = '2026-12-01T00:00:00.000Z';

test('what waits and what was given up is a figure by its kind', async () => {
  const store = createMemoryStore(emptyMemory(), ['webhook']);
  for (const id of ['q1', 'q2', 'q3']) await store.addQuestion(question({ id, codeHash: id }));
  await store.tellingsDead(await store.claimTellings('webhook', { at: AT, until: AT, limit: 1 }), AT);
  const text = await createMetrics(
    () => 0,
    [tellingFigure(store)],
    () => undefined,
  ).text();
  expect(text).toContain('gopy_tellings{channel="webhook",event="received",state="waiting"} 2');
  expect(text).toContain('gopy_tellings{channel="webhook",event="received",state="dead"} 1');
});

import { expect, test } from 'vitest';
import { describeStores } from './stores';

describeStores((opened) => {
  test('what left the desk is remembered, newest first, by portal', async () => {
    const store = await opened();
    const first = { id: 'e1', what: 'questions', contact: true, reason: 'Báo cáo' } as const;
    const second = { id: 'e2', what: 'statistics', contact: false, reason: 'Họp giao ban' } as const;
    const deeds = [1, 2].map((day) => ({ by: 'Lan', at: `2026-11-2${day}T02:30:00.000Z` })) as [
      { by: string; at: string },
      { by: string; at: string },
    ];
    await store.addExport('mau', second, deeds[1]);
    await store.addExport('mau', first, deeds[0]);
    await store.addExport('khac', { ...first, id: 'e3' }, deeds[0]);
    expect(await store.exports('mau', 10)).toEqual([
      { ...second, ...deeds[1] },
      { ...first, ...deeds[0] },
    ]);
    expect(await store.exports('mau', 1)).toHaveLength(1);
    expect(await store.auditLog('mau', 'exports/e2', 10)).toMatchObject([{ act: 'exported', ...deeds[1] }]);
  });
});

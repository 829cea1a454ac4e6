import { describe, expect, test } from 'vitest';
import type { PortalEdits } from '../../../../server/store/portalEditing';
import { describeStores } from './stores';

const LAN = { by: 'Trần Thị Lan', at: '2026-11-25T02:30:00.000Z' };
const MINH = { by: 'Lê Văn Minh', at: '2026-11-25T02:31:00.000Z' };
const edits = (label: string): PortalEdits => ({
  topics: [{ topic: { id: 'duong-sa', label: { vi: label } }, hidden: false, wasTaken: true }],
  communes: {
    list: [{ commune: { id: 'ben-gio', name: 'Xã Bến Gió' }, hidden: true }],
    checkedOn: '2026-11-25',
  },
});

describeStores((opened) => {
  describe('what administrators change of a portal', () => {
    test('is kept with who and when, and counted', async () => {
      const store = await opened();
      expect(await store.portalEdits('mau')).toBeUndefined();
      expect(await store.portalRevisions()).toEqual(new Map());
      expect(await store.savePortalEdits('mau', edits('Đường'), 0, LAN)).toBe('done');
      expect(await store.savePortalEdits('mau', edits('Đường sá'), 1, MINH)).toBe('done');
      expect(await store.portalEdits('mau')).toEqual({ edits: edits('Đường sá'), revision: 2, ...MINH });
      expect(await store.portalRevisions()).toEqual(new Map([['mau', 2]]));
      expect(await store.portalEdits('khac')).toBeUndefined();
    });

    test('is put over nothing that was not seen', async () => {
      const store = await opened();
      expect(await store.savePortalEdits('mau', edits('Đường'), 0, LAN)).toBe('done');
      for (const seen of [0, 2])
        expect(await store.savePortalEdits('mau', edits('Khác'), seen, MINH)).toBe('changed');
      expect(await store.portalEdits('mau')).toEqual({ edits: edits('Đường'), revision: 1, ...LAN });
    });

    test('and of ten at once one is first, the first time too', async () => {
      const store = await opened();
      for (const seen of [0, 1]) {
        const all = await Promise.all(
          Array.from({ length: 10 }, (_, n) => store.savePortalEdits('mau', edits(`${n}`), seen, LAN)),
        );
        expect(all.filter((one) => one === 'done')).toHaveLength(1);
        expect((await store.portalEdits('mau'))?.revision).toBe(seen + 1);
      }
    });
  });
});

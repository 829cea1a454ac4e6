import { expect, test } from 'vitest';
import { checkIds } from '../../../../server/consultations/checkIds';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { DEED } from '../did';
import { A_CONSULTATION, consulting } from './aConsultation';

test('a file that has the id of a consultation of its portal’s desk is named when the collector starts', async () => {
  const store = createMemoryStore();
  const portals = new Map([['mau', consulting(A_CONSULTATION)]]);
  await store.saveConsultation('mau', { ...A_CONSULTATION, id: 'khac' }, 'public', 0, DEED);
  await store.saveConsultation('khac', A_CONSULTATION, 'public', 0, DEED);
  await expect(checkIds(store, portals)).resolves.toBeUndefined();
  await store.saveConsultation('mau', A_CONSULTATION, 'draft', 0, DEED);
  await expect(checkIds(store, portals)).rejects.toThrow('mau/consultations/du-thao.json: the desk has made');
});

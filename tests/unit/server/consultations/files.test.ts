import { expect, test } from 'vitest';
import { count } from '../../../../server/consultations/counting';
import { createFiles } from '../../../../server/consultations/files';
import { createMac, sha256 } from '../../../../server/digest';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { ballot } from '../store/stores';
import { NOW } from '../testCollector';
import { A_CONSULTATION } from './aConsultation';

const filesOf = (key: number) => createFiles(createMac(new Uint8Array(32).fill(key)));
const countOf = (store = createMemoryStore()) => count(store, 'mau', A_CONSULTATION, NOW);

test('the hash of the whole tells nobody what is hidden: it depends on a secret that the whole file alone has', async () => {
  const snapshot = await countOf();
  const files = filesOf(7);
  const hashes = await files.hashes('mau', 'du-thao', snapshot);
  const others = await filesOf(8).hashes('mau', 'du-thao', snapshot);
  expect(hashes.sha256).toBe(others.sha256);
  expect(hashes.whole).not.toBe(others.whole);
  expect(await sha256(await files.whole('mau', 'du-thao', snapshot))).toBe(hashes.whole);
  expect(await sha256(files.open('du-thao', snapshot))).toBe(hashes.sha256);
  expect(await filesOf(7).hashes('mau', 'du-thao', await countOf())).toEqual(hashes);
});

test('hashes that are kept are those of the snapshot that is asked for, of each consultation and portal apart', async () => {
  const store = createMemoryStore();
  const files = filesOf(7);
  const before = await countOf(store);
  await store.addBallot(ballot({ consultation: 'du-thao' }));
  const after = await countOf(store);
  for (const snapshot of [before, after, before])
    for (const [portal, id] of [
      ['mau', 'du-thao'],
      ['mau', 'khac'],
      ['khac', 'du-thao'],
    ] as const) {
      const hashes = await files.hashes(portal, id, snapshot);
      expect(hashes).toEqual(await filesOf(7).hashes(portal, id, snapshot));
      expect(await files.hashes(portal, id, snapshot)).toBe(hashes);
    }
});

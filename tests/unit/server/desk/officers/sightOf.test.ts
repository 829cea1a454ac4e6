import { expect, test } from 'vitest';
import { sightOf } from '../../../../../server/desk/officers/sightOf';
import { LAN } from '../testDesk';

const PORTAL = {
  agency: { vi: 'Văn phòng', en: 'Office' },
  topics: [
    { id: 'duong-sa', label: { vi: 'Đường sá' }, agency: { vi: 'Sở Xây dựng', en: 'Construction' } },
    { id: 'y-te', label: { vi: 'Y tế' }, agency: { vi: 'Sở Y tế' } },
    { id: 'khac', label: { vi: 'Khác' } },
  ],
};
const seen = (...agencies: string[]) => sightOf({ ...LAN, agencies }, PORTAL);

test('whoever sees all sees all', () => {
  expect(sightOf({ ...LAN, agencies: 'all' }, PORTAL)).toBe('all');
});

test('an agency is seen under its name in every language, however it is named', () => {
  for (const named of ['Sở Xây dựng', 'Construction', 'duong-sa']) {
    expect(seen(named)).toContain('Sở Xây dựng');
    expect(seen(named)).toContain('Construction');
    expect(seen(named)).not.toContain('Sở Y tế');
  }
});

test('a topic without an agency of its own is the portal’s', () => {
  expect(seen('khac')).toEqual(['khac', 'Văn phòng', 'Office']);
});

test('an agency that no topic names is seen by that very name: questions can be passed on to it', () => {
  expect(seen('UBND xã Đồng Mai')).toEqual(['UBND xã Đồng Mai']);
});

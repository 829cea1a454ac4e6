import { expect, test } from 'vitest';
import { sightOf } from '../../../../../server/desk/officers/sightOf';
import { LISTED_PORTAL } from '../../testCollector';
import { LAN } from '../testDesk';

const HOSTED = {
  ...LISTED_PORTAL,
  portal: {
    ...LISTED_PORTAL.portal,
    agency: { vi: 'Văn phòng', en: 'Office' },
    topics: [
      { id: 'duong-sa', label: { vi: 'Đường sá' }, agency: { vi: 'Sở Xây dựng', en: 'Construction' } },
      { id: 'y-te', label: { vi: 'Y tế' }, agency: { vi: 'Sở Y tế' } },
      { id: 'khac', label: { vi: 'Khác' } },
    ],
  },
  former: { topics: [{ id: 'cu', label: { vi: 'Cũ' }, agency: { vi: 'Sở Cũ' } }], communes: [] },
};
const seen = (...agencies: string[]) => sightOf({ ...LAN, agencies }, HOSTED);

test('whoever sees all sees all', () => {
  expect(sightOf({ ...LAN, agencies: 'all' }, HOSTED)).toBe('all');
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

test('a topic that citizens are offered no more still names its agency', () => {
  expect(seen('cu')).toContain('Sở Cũ');
});

test('an agency that no topic names is seen by that very name: questions can be passed on to it', () => {
  expect(seen('UBND xã Đồng Mai')).toEqual(['UBND xã Đồng Mai']);
});

import { expect, test } from 'vitest';
import { freeNames } from '../../../../../server/desk/officers/freeNames';
import type { Officer } from '../../../../../server/desk/officers/officer';
import { LISTED_PORTAL } from '../../testCollector';
import { LAN } from '../testDesk';

const HOSTED = {
  ...LISTED_PORTAL,
  portal: {
    ...LISTED_PORTAL.portal,
    agency: { vi: 'Văn phòng', en: 'Office' },
    topics: [
      { id: 'duong-sa', label: { vi: 'Đường sá' }, agency: { vi: 'Sở Xây dựng', en: 'Construction' } },
      { id: 'khac', label: { vi: 'Khác' } },
    ],
  },
  former: { topics: [{ id: 'cu', label: { vi: 'Cũ' }, agency: { vi: 'Sở Cũ' } }], communes: [] },
};

const said = (...officers: readonly Officer[]) =>
  freeNames(new Map(officers.map((one) => [one.id, one])), new Map([['mau', HOSTED]]));

test.each(['duong-sa', 'Sở Xây dựng', 'Construction', 'khac', 'Văn phòng', 'Office', 'cu', 'Sở Cũ'])(
  'nothing is said of an agency that the portal has: %s',
  (named) => {
    expect(said({ ...LAN, agencies: [named] })).toEqual([]);
  },
);

test('names that nothing of the portal has are said in a line for each officer who has any', () => {
  const lan = { ...LAN, agencies: ['duong-sa', 'Sở Xây dưng', 'UBND xã\nĐồng Mai'] };
  expect(
    said(lan, { ...LAN, id: 'minh', agencies: ['y-te'] }, { ...LAN, id: 'hoa', agencies: 'all' }),
  ).toEqual([
    'officers: lan: no topic and no agency of mau is called "Sở Xây dưng", "UBND xã\\nĐồng Mai": right only for names that questions are passed on to',
    'officers: minh: no topic and no agency of mau is called "y-te": right only for names that questions are passed on to',
  ]);
});

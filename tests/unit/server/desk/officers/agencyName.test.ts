import { expect, test } from 'vitest';
import { agencyName } from '../../../../../server/desk/officers/agencyName';
import { LISTED_PORTAL } from '../../testCollector';

const HOSTED = {
  portal: {
    ...LISTED_PORTAL.portal,
    agency: { vi: 'Văn phòng' },
    topics: [
      { id: 'y-te', label: { vi: 'Y tế' }, agency: { vi: 'Sở Y tế', en: 'Health' } },
      { id: 'khac', label: { vi: 'Khác' } },
    ],
  },
  former: { topics: [{ id: 'cu', label: { vi: 'Cũ' }, agency: { vi: 'Sở Cũ' } }], communes: [] },
};

test.each([
  ['a topic', 'y-te', 'Sở Y tế'],
  ['a topic without an agency of its own', 'khac', 'Văn phòng'],
  ['a topic that citizens are offered no more', 'cu', 'Sở Cũ'],
  ['its name', 'UBND xã Đồng Mai', 'UBND xã Đồng Mai'],
])('an agency that is named by %s has a name that people know', (_, named, name) => {
  expect(agencyName(named, HOSTED)).toBe(name);
});

import { expect, test } from 'vitest';
import { proposeAgency, proposeOfficerId, proposePortalId } from '../../../../../server/init/answers/propose';

test.each([
  ['Đồng Mai', 'dong-mai'],
  ['Xã Đồng Mai', 'dong-mai'],
  ['PHƯỜNG  Bến Gió', 'ben-gio'],
  ['Đặc khu Đảo Xa', 'dao-xa'],
  ['Thành phố Mới'.normalize('NFD'), 'moi'],
  ['Xã', 'xa'],
  ['???', 'cong'],
])('the id proposed for %s is %s', (name, id) => {
  expect(proposePortalId(name)).toBe(id);
});

test.each([
  ['Xã Đồng Mai', 'UBND xã Đồng Mai'],
  ['Thành phố Mới', 'UBND thành phố Mới'],
  ['Đồng Mai', 'UBND Đồng Mai'],
])('the agency proposed for %s is %s', (name, agency) => {
  expect(proposeAgency(name)).toBe(agency);
});

test.each([
  ['Trần Thị Lan', [], 'lan'],
  ['Nguyễn Văn Đức', ['duc'], 'duc-2'],
  ['漢字', [], 'can-bo'],
])('the sign-in name proposed for %s where there are %j is %s', (name, used, id) => {
  expect(proposeOfficerId(name, used)).toBe(id);
});

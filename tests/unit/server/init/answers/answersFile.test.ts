import { afterEach, beforeEach, expect, test } from 'vitest';
import { ANSWERS, aPlace, PERSONAL, type Place } from '../world';

let place: Place;
beforeEach(async () => {
  place = await aPlace();
});
afterEach(() => place.leave());

test('a file with the same names takes the place of whoever types', async () => {
  await place.initWith({
    ...PERSONAL,
    id: 'mai',
    agency: 'Văn phòng xã',
    email: 'gopy@dongmai.example',
    address: '1 Đường Mẫu',
    collector: 'https://gopy.example',
    origins: ['https://dongmai.example', 'https://www.dongmai.example'],
    controller: 'UBND xã',
    dataContact: 'Phòng 3',
    photos: false,
    lookup: true,
    ballots: false,
    officerId: 'can-bo-1',
  });
  expect(await place.json('portals/mai/portal.json')).toMatchObject({
    agency: { vi: 'Văn phòng xã' },
    contact: { phone: '0200 000 000', email: 'gopy@dongmai.example', address: { vi: '1 Đường Mẫu' } },
    accepts: ['question', 'page', 'lookup', 'withdraw'],
    privacy: { controller: { vi: 'UBND xã' }, contact: { vi: 'Phòng 3' } },
  });
  expect(await place.json('portals/mai/collector.json')).toEqual({
    origins: ['https://dongmai.example', 'https://www.dongmai.example'],
    holidays: [],
  });
  expect(await place.json('officers.json')).toMatchObject([{ id: 'can-bo-1', portal: 'mai' }]);
});

test.each([
  [{ ...ANSWERS, name: undefined }, 'name: there is no answer yet'],
  [{ ...ANSWERS, name: ' ' }, 'name: There is no answer yet.'],
  [{ ...ANSWERS, name: { vi: 'Xã' } }, 'name: has to be a text, a number, true, false or a list of texts'],
  [{ ...ANSWERS, name: null }, 'name: has to be a text'],
  [{ ...ANSWERS, id: 'Đồng Mai' }, 'id: Only small letters'],
  [{ ...ANSWERS, id: 'desk' }, 'id: The collector needs this name'],
  [{ ...ANSWERS, agency: '' }, 'agency: There is no answer yet.'],
  [{ ...ANSWERS, phone: 'gọi xã' }, 'phone: Write a phone number'],
  [{ ...ANSWERS, email: 'x' }, 'email: Write an e-mail address'],
  [{ ...ANSWERS, address: 'đ'.repeat(201) }, 'address: Too long'],
  [{ ...ANSWERS, collector: 'http://gopy.example' }, 'collector: It has to be https'],
  [{ ...ANSWERS, origins: [] }, 'origins: There is no answer yet.'],
  [{ ...ANSWERS, origins: ['https://a.example/b'] }, 'origins: Only the beginning'],
  [{ ...ANSWERS, origins: [1] }, 'origins: has to be'],
  [{ ...ANSWERS, personal: 'perhaps' }, 'personal: Answer y (yes) or n (no).'],
  [{ ...ANSWERS, personal: true }, 'retentionMonths: there is no answer yet'],
  [{ ...PERSONAL, controller: '' }, 'controller: There is no answer yet.'],
  [{ ...PERSONAL, dataContact: '' }, 'dataContact: There is no answer yet.'],
  [{ ...PERSONAL, retentionMonths: 0 }, 'retentionMonths: Write a number of months'],
  [{ ...PERSONAL, photos: 1 }, 'photos: Answer y (yes)'],
  [{ ...PERSONAL, lookup: false }, 'lookup: there is no question of this name, or it is not asked'],
  [{ ...ANSWERS, controller: 'UBND' }, 'controller: there is no question of this name, or it is not asked'],
  [{ ...ANSWERS, lookup: 'x' }, 'lookup: Answer y (yes)'],
  [{ ...ANSWERS, ballots: 'x' }, 'ballots: Answer y (yes)'],
  [{ ...ANSWERS, officerName: 'L' }, 'officerName: Write 2 letters'],
  [{ ...ANSWERS, officerId: 'L' }, 'officerId: Only small letters'],
  [{ ...ANSWERS, password: 'ngan' }, 'password: A password needs 12'],
  [{ ...ANSWERS, fone: '1' }, 'fone: there is no question of this name'],
  ['{', 'answers.json: is no JSON'],
  ['[]', 'answers.json: has to be an object'],
])(
  'a file is refused with the name of what is wrong, and nothing is written: %j',
  async (answers, message) => {
    await expect(place.initWith(answers)).rejects.toThrow(message);
    expect(await place.files()).toEqual([]);
  },
);

test('no password of the file is quoted', async () => {
  const refused = await place.initWith({ ...ANSWERS, password: 'bi-mat' }).catch(String);
  expect(refused).toContain('password');
  expect(refused).not.toContain('bi-mat');
});

test('a file that is not there is named, in the language that is spoken', async () => {
  await expect(place.init('', { answers: 'nowhere.json', lang: 'vi' })).rejects.toThrow(
    'nowhere.json: không đọc được tệp',
  );
});

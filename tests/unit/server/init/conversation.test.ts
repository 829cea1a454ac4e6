import { afterEach, beforeEach, expect, test } from 'vitest';
import { aPlace, type Place } from './world';

let place: Place;
beforeEach(async () => {
  place = await aPlace();
});
afterEach(() => place.leave());

/** What is typed for the smallest portal, line by line. */
const LINES = {
  name: 'Xã Đồng Mai',
  id: '',
  agency: '',
  phone: '0200 000 000',
  email: '',
  address: '',
  collector: '',
  origins: 'https://dongmai.example',
  personal: '',
  lookup: '',
  ballots: '',
  officerName: 'Trần Thị Lan',
  officerId: '',
  password: 'mat-khau-cua-lan',
};
const typed = (changes: Partial<Record<keyof typeof LINES, string>> = {}) =>
  Object.values({ ...LINES, ...changes })
    .map((line) => `${line}\n`)
    .join('');

test('seven answers make a portal: Enter takes what is proposed', async () => {
  const printed = await place.init(typed());
  expect(printed).toContain('Id of the portal, a part of its web address [dong-mai]: ');
  expect(printed).toContain('Agency that receives and answers [UBND xã Đồng Mai]: ');
  expect(printed).toContain('Ask citizens for contact details, so as to answer them? (y/n) [n]: ');
  expect(await place.json('portals/dong-mai/portal.json')).toMatchObject({
    id: 'dong-mai',
    name: { vi: 'Xã Đồng Mai' },
    agency: { vi: 'UBND xã Đồng Mai' },
    contact: { phone: '0200 000 000' },
  });
});

test('what cannot be taken is said in words and asked again, until it can', async () => {
  const printed = await place.init(
    typed({
      name: '\nXã Đồng Mai',
      id: 'Đồng Mai\ndesk\nmai',
      phone: '\ngọi xã\n0200 000 000',
      email: 'gopy\ngopy@dongmai.example',
      collector: 'http://gopy.example\nhttps://gopy.example',
      origins: '\ndongmai.example\nhttps://dongmai.example/trang\nhttps://dongmai.example',
      lookup: 'maybe\nn',
      officerName: 'L\nTrần Thị Lan',
      password: 'ngan\nmat-khau-cua-lan',
    }),
  );
  for (const sentence of [
    'There is no answer yet.',
    'Only small letters without marks',
    'The collector needs this name for something else.',
    'Write a phone number in digits',
    'Write an e-mail address',
    'It has to be https',
    'Write an address that begins with https://',
    'Only the beginning of the address',
    'Answer y (yes) or n (no).',
    'Write 2 letters or more.',
    'A password needs 12\u00a0characters or more.',
  ]) {
    expect(printed).toContain(`  ${sentence}`);
  }
  expect(await place.json('portals/mai/portal.json')).toMatchObject({
    contact: { phone: '0200 000 000', email: 'gopy@dongmai.example' },
    accepts: expect.not.arrayContaining(['lookup']),
  });
  expect(await place.read('gop-y.env')).toContain('GOPY_ADDRESS=https://gopy.example\n');
});

test('contact details, photos and who answers for them are asked only where they are wanted', async () => {
  const without = await place.init(typed());
  expect(without).not.toContain('Who answers for personal data');
  expect(without).not.toContain('Take photos?');

  const { lookup, ...lines } = {
    ...LINES,
    id: 'mai-2',
    personal: 'y\n\n\nmột năm\n6\nn',
    officerId: 'lan-2',
  };
  const { collector, ...rest } = lines;
  const asked = await place.init(
    Object.values(rest)
      .map((line) => `${line}\n`)
      .join(''),
  );
  expect(asked).toContain('Who answers for personal data [UBND xã Đồng Mai]: ');
  expect(asked).toContain('Write a number of months, from 1 to 600.');
  expect(asked).not.toContain('take their question back');
  expect(await place.json('portals/mai-2/portal.json')).toMatchObject({
    accepts: expect.arrayContaining(['lookup', 'withdraw']),
    privacy: { retention: { vi: '6 tháng kể từ khi trả lời', en: '6 months after the answer' } },
  });
});

test('it asks in Vietnamese where nothing else is set', async () => {
  expect(await place.init(typed(), { lang: null })).toContain('Tên xã, phường, đặc khu');
});

test.each(['', 'Xã Đồng Mai\n\n', typed().replace(/[^\n]*\n$/, '')])(
  'who stops before the last answer leaves nothing behind: %j',
  async (begun) => {
    await expect(place.init(begun)).rejects.toThrow('Stopped, nothing was written.');
    expect(await place.files()).toEqual([]);
  },
);

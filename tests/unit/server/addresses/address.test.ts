import { expect, test } from 'vitest';
import { readAddress } from '../../../../server/addresses/address';
import { isWithin, networkOf, readBlock } from '../../../../server/addresses/block';

const read = (text: string) => readAddress(text) ?? [];
const block = (text: string) => readBlock(text) ?? { first: [], bits: 0 };

test.each([
  ['192.0.2.7', [192, 0, 2, 7]],
  [' 192.0.2.7:51234 ', [192, 0, 2, 7]],
  ['::ffff:192.0.2.7', [192, 0, 2, 7]],
  ['::FFFF:c000:207', [192, 0, 2, 7]],
  ['[::ffff:192.0.2.7]:443', [192, 0, 2, 7]],
])('%s is read as IPv4', (text, bytes) => {
  expect(readAddress(text)).toEqual(bytes);
});

test('IPv6 is the same however it is written', () => {
  const bytes = [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
  for (const text of ['2001:db8::1', '2001:DB8:0:0:0:0:0:1', '[2001:db8::1]:443', '2001:0db8::0:1%eth0'])
    expect(readAddress(text)).toEqual(bytes);
  expect(readAddress('::')).toEqual(Array(16).fill(0));
  expect(readAddress('64:ff9b::192.0.2.7')?.slice(12)).toEqual([192, 0, 2, 7]);
});

test.each([
  '',
  'unknown',
  '1.2.3',
  '1.2.3.256',
  '01.2.3.4',
  '1.2.3.4.5',
  '1::2::3',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7::8',
  '12345::',
  '1.2.3.4::',
  'g::',
  '192.0.2.7 , 1.1.1.1',
])('“%s” is no address', (text) => {
  expect(readAddress(text)).toBeUndefined();
});

test('a block holds what begins with its bits, of its own kind of addresses', () => {
  expect(isWithin(read('10.255.0.1'), block('10.0.0.0/8'))).toBe(true);
  expect(isWithin(read('11.0.0.1'), block('10.0.0.0/8'))).toBe(false);
  expect(isWithin(read('172.31.255.255'), block('172.16.0.0/12'))).toBe(true);
  expect(isWithin(read('172.32.0.0'), block('172.16.0.0/12'))).toBe(false);
  expect(isWithin(read('10.0.0.2'), block('10.0.0.2'))).toBe(true);
  expect(isWithin(read('10.0.0.3'), block('10.0.0.2'))).toBe(false);
  expect(isWithin(read('fdff::1'), block('fd00::/8'))).toBe(true);
  expect(isWithin(read('fe00::1'), block('fd00::/8'))).toBe(false);
  expect(isWithin(read('2001:db8::1'), block('0.0.0.0/0'))).toBe(false);
});

test.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0.0/-1', '::/129', '/8', 'ten'])(
  '“%s” is no block',
  (text) => {
    expect(readBlock(text)).toBeUndefined();
  },
);

test('two addresses are of one network when their first bits are the same', () => {
  const network = (text: string, bits: number) => networkOf(read(text), bits);
  expect(network('2001:db8:1:2::1', 64)).toBe(network('2001:db8:1:2:ffff::', 64));
  expect(network('2001:db8:1:2::1', 64)).not.toBe(network('2001:db8:1:3::1', 64));
  expect(network('2001:db8:1:2::1', 56)).toBe(network('2001:db8:1:ff::1', 56));
  expect(network('2001:db8:1:2::1', 56)).not.toBe(network('2001:db8:1:102::1', 56));
  expect(network('2001:db8:1:2::1', 48)).toBe(network('2001:db8:1:102::1', 48));
  expect(network('192.0.2.7', 64)).not.toBe(network('192.0.2.8', 64));
});

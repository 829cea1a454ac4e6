import { expect, test } from 'vitest';
import { clientAddress } from '../../../server/clientAddress';

type Asked = Parameters<typeof clientAddress>[0];

function addressOf(remoteAddress: string, forwarded?: string, proxies = 0) {
  const headers = new Headers(forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded });
  const req = { header: (name: string) => headers.get(name) ?? undefined };
  return clientAddress(
    { req, env: { incoming: { socket: { remoteAddress } } } } as unknown as Asked,
    proxies,
  );
}

test('it is the socket’s, whatever a header says', () => {
  expect(addressOf('192.0.2.7', '198.51.100.9')).toBe('192.0.2.7');
});

test('behind one proxy it is the address that the proxy saw, not one that was made up before it', () => {
  expect(addressOf('127.0.0.1', '203.0.113.1, 198.51.100.9', 1)).toBe('198.51.100.9');
  expect(addressOf('127.0.0.1', '203.0.113.1, 198.51.100.9, 10.0.0.1', 2)).toBe('198.51.100.9');
});

test('of IPv6 it is the network of one household, however it is written', () => {
  expect(addressOf('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2');
  expect(addressOf('2001:db8:1:2:bbbb:cccc:dddd:eeee')).toBe('2001:db8:1:2');
  expect(addressOf('2001:db8::1')).toBe('2001:db8:0:0');
  expect(addressOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

test('where nobody knows it, all are counted as one', () => {
  expect(addressOf('', undefined, 1)).toBe('unknown');
});

import { expect, test } from 'vitest';
import { readBlock } from '../../../../server/addresses/block';
import { clientAddress, householdOf } from '../../../../server/addresses/clientAddress';
import type { Proxies } from '../../../../server/addresses/proxies';

type Asked = Parameters<typeof clientAddress>[0];

const counted = (count: number): Proxies => ({ kind: 'counted', count });
const listed = (...blocks: readonly string[]): Proxies => ({
  kind: 'listed',
  blocks: blocks.flatMap((one) => readBlock(one) ?? []),
});

function addressOf(remoteAddress: string, forwarded: string | undefined, proxies: Proxies) {
  const headers = new Headers(forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded });
  const req = { header: (name: string) => headers.get(name) ?? undefined };
  const asked = { req, env: { incoming: { socket: { remoteAddress } } } } as unknown as Asked;
  return clientAddress(asked, proxies)?.join('.') ?? null;
}

test('it is the socket’s, whatever a header says', () => {
  expect(addressOf('192.0.2.7', '198.51.100.9', counted(0))).toBe('192.0.2.7');
});

test('behind one proxy it is the address that the proxy saw, not one that was made up before it', () => {
  expect(addressOf('127.0.0.1', '203.0.113.1, 198.51.100.9', counted(1))).toBe('198.51.100.9');
  expect(addressOf('127.0.0.1', '203.0.113.1, 198.51.100.9, 10.0.0.1', counted(2))).toBe('198.51.100.9');
});

test('behind proxies that are listed it is the first from the right that is not', () => {
  const own = listed('127.0.0.1', '10.0.0.0/8', 'fd00::/8');
  expect(addressOf('127.0.0.1', '203.0.113.1, 198.51.100.9', own)).toBe('198.51.100.9');
  expect(addressOf('127.0.0.1', '203.0.113.1, 198.51.100.9, fd00::2, 10.1.2.3', own)).toBe('198.51.100.9');
  expect(addressOf('::ffff:127.0.0.1', '198.51.100.9:4711', own)).toBe('198.51.100.9');
});

test('a header from anybody who is not on the list changes nothing', () => {
  const own = listed('10.0.0.0/8');
  expect(addressOf('192.0.2.7', '198.51.100.9', own)).toBe('192.0.2.7');
  expect(addressOf('192.0.2.7', '198.51.100.9, 10.0.0.1', own)).toBe('192.0.2.7');
});

test('what a proxy asks by itself is the proxy’s', () => {
  expect(addressOf('10.0.0.1', undefined, listed('10.0.0.0/8'))).toBe('10.0.0.1');
  expect(addressOf('10.0.0.1', '10.0.0.2', listed('10.0.0.0/8'))).toBe('10.0.0.2');
});

test('where nobody knows it, all are counted as one', () => {
  expect(addressOf('', undefined, counted(1))).toBeNull();
  expect(addressOf('127.0.0.1', 'unknown', counted(1))).toBeNull();
  expect(addressOf('127.0.0.1', 'unknown', listed('127.0.0.1'))).toBeNull();
  expect(householdOf(null)).toBe('unknown');
});

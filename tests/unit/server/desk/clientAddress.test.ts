import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { clientAddress } from '../../../../server/desk/clientAddress';

async function addressOf(remoteAddress: string, forwarded?: string, proxies = 0) {
  const app = new Hono();
  app.get('/', (c) => c.text(clientAddress(c, proxies)));
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text();
}

test('it is the socket’s, whatever a header says', async () => {
  expect(await addressOf('192.0.2.7', '198.51.100.9')).toBe('192.0.2.7');
});

test('behind one proxy it is the address that the proxy saw, not one that was made up before it', async () => {
  expect(await addressOf('127.0.0.1', '203.0.113.1, 198.51.100.9', 1)).toBe('198.51.100.9');
  expect(await addressOf('127.0.0.1', '203.0.113.1, 198.51.100.9, 10.0.0.1', 2)).toBe('198.51.100.9');
});

test('of IPv6 it is the network of one household, however it is written', async () => {
  expect(await addressOf('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2');
  expect(await addressOf('2001:db8:1:2:bbbb:cccc:dddd:eeee')).toBe('2001:db8:1:2');
  expect(await addressOf('2001:db8::1')).toBe('2001:db8:0:0');
  expect(await addressOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

test('where nobody knows it, all are counted as one', async () => {
  expect(await addressOf('', undefined, 1)).toBe('unknown');
});

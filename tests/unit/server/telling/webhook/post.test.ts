import { once } from 'node:events';
import { type AddressInfo, createServer, type LookupFunction } from 'node:net';
import { expect, test } from 'vitest';
import { isPrivate } from '../../../../../server/telling/webhook/isPrivate';
import { post } from '../../../../../server/telling/webhook/post';
import { afterwards } from '../../store/stores';
import { listener, type Reply } from './listener';

const sent = (url: string, mayBePrivate = false, limit = 2_000) =>
  post({ url, headers: {}, body: '{}', limit, mayBePrivate });

async function listening(reply: Reply) {
  const server = await listener(() => reply);
  afterwards(server.close);
  return server;
}

/** Names of nobody's that lead to this machine. */
const leadsHere: LookupFunction = (_name, { all }, done) =>
  all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);

test.each([
  'https://10.1.2.3/gop-y',
  'https://169.254.169.254/latest',
  'https://[fd00::1]/',
  'https://[::ffff:192.168.1.1]/',
  'https://0x7f000002/',
])('nothing is posted to %s unless the operator allows such addresses', async (url) => {
  expect(await sent(url)).toEqual({ kind: 'failed', why: 'private-address' });
});

test('a name that leads to a private address is posted to where the operator allows it', async () => {
  const { url, came } = await listening({ status: 204 });
  const byName = url.replace('localhost', 'motcua.mau.example');
  const send = (mayBePrivate: boolean) =>
    post({ url: byName, headers: {}, body: '{}', limit: 2_000, mayBePrivate }, leadsHere);
  expect(await send(false)).toEqual({ kind: 'failed', why: 'private-address' });
  expect(came).toEqual([]);
  expect(await send(true)).toEqual({ kind: 'replied', status: 204 });
  expect(came).toHaveLength(1);
});

test('a redirect is a reply like any other, and nobody follows it', async () => {
  const other = await listening({ status: 204 });
  const first = await listening({ status: 307, headers: { Location: other.url } });
  expect(await sent(first.url)).toEqual({ kind: 'replied', status: 307 });
  expect(other.came).toEqual([]);
});

test('who says nothing is not waited for', async () => {
  const { url } = await listening('silence');
  expect(await sent(url, false, 200)).toEqual({ kind: 'failed', why: 'ABORT_ERR' });
});

test('who changes to another protocol took nothing, is not waited for, and is hung up on', async () => {
  let isOpen = true;
  const server = createServer((socket) => {
    socket.on('data', () =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
    );
    socket
      .on('error', () => undefined)
      .on('close', () => {
        isOpen = false;
      });
  }).listen(0, 'localhost');
  afterwards(async () => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await sent(`http://localhost:${port}/`)).toEqual({ kind: 'replied', status: 101 });
  await expect.poll(() => isOpen).toBe(false);
});

test('addresses that the public internet leads to are not private', () => {
  for (const address of ['8.8.8.8', '203.113.131.1', '2001:4860:4860::8888', '172.32.0.1', '100.128.0.1'])
    expect(isPrivate(address), address).toBe(false);
  for (const address of ['172.31.255.255', '100.64.0.1', '0.0.0.0', '255.255.255.255', '::', 'fe80::1'])
    expect(isPrivate(address), address).toBe(true);
});

import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { boundBodies } from '../../../../server/connections/boundBodies';
import { PATIENCE } from '../../../../server/connections/patience';
import { listen } from '../../../../server/listen';
import { rawSocket } from './rawSocket';

const PHOTO = 2_000_000;

/** A server whose clients are told of, since one machine has one address. */
function told(most: number) {
  const server = new EventEmitter();
  boundBodies(server as Server, most);
  return {
    /** One that is under way. */
    sends(remoteAddress: string, headers: Readonly<Record<string, string>>) {
      const socket = { remoteAddress, isCut: false, write: () => true, destroy: () => undefined };
      socket.destroy = () => {
        socket.isCut = true;
      };
      const response = new EventEmitter();
      server.emit('request', { headers, socket }, response);
      return { isCut: () => socket.isCut, end: () => response.emit('close') };
    },
  };
}

const photo = { 'content-length': String(PHOTO) };

test('of more bodies than fit the oldest of the address that sends most is ended, and nobody else’s', () => {
  const { sends } = told(4 * PHOTO);
  const other = sends('192.0.2.1', photo);
  const many = Array.from({ length: 5 }, () => sends('203.0.113.5', photo));
  expect(many.map(({ isCut }) => isCut())).toEqual([true, true, false, false, false]);
  const late = sends('198.51.100.7', photo);
  expect([other.isCut(), late.isCut()]).toEqual([false, false]);
  expect(many.map(({ isCut }) => isCut())).toEqual([true, true, true, false, false]);
});

test('the addresses of one network of IPv6 send as one', () => {
  const { sends } = told(3 * PHOTO);
  const other = sends('192.0.2.1', photo);
  const two = [sends('2001:db8::1', photo), sends('2001:db8::2', photo)];
  sends('198.51.100.7', photo);
  expect(other.isCut()).toBe(false);
  expect(two.map(({ isCut }) => isCut())).toEqual([true, false]);
});

test('what is over makes room', () => {
  const { sends } = told(2 * PHOTO);
  const early = sends('203.0.113.5', photo);
  for (let n = 0; n < 10; n++) {
    const one = sends('203.0.113.5', photo);
    one.end();
    expect(one.isCut()).toBe(false);
  }
  expect(early.isCut()).toBe(false);
});

test('of what is small there may be any number, and one alone is never ended', () => {
  const { sends } = told(PHOTO / 2);
  const small = Array.from({ length: 100 }, () => sends('203.0.113.5', { 'content-length': '60000' }));
  const one = sends('203.0.113.5', photo);
  expect([...small, one].some(({ isCut }) => isCut())).toBe(false);
});

test('one that does not say its length counts as a long one', () => {
  const { sends } = told(3 * PHOTO);
  const chunked = sends('203.0.113.5', { 'transfer-encoding': 'chunked' });
  sends('203.0.113.5', photo);
  expect(chunked.isCut()).toBe(true);
});

test('who is ended is told to come again, and the others are served', async () => {
  const { port, close } = await listen(
    async (request) => new Response(await request.text()),
    0,
    '127.0.0.1',
    {
      connections: { inAll: 0, perAddress: 0 },
      isOwn: () => false,
      patience: PATIENCE,
      bodies: 250_000,
    },
  );
  onTestFinished(() => close());
  const head = 'POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: 100000\r\n\r\n';
  const sockets = [];
  for (let n = 0; n < 3; n++) {
    const one = await rawSocket(port);
    one.socket.write(`${head}${'x'.repeat(99_990)}`);
    sockets.push(one);
    await vi.waitFor(() => expect(one.socket.bytesWritten).toBeGreaterThan(99_990));
  }
  const [first, , third] = sockets;
  await first?.ended;
  expect(first?.heard()).toContain('503');
  expect(first?.heard()).toContain('Retry-After: 10');
  third?.socket.write('y'.repeat(10));
  await vi.waitFor(() => expect(third?.heard()).toMatch(/^HTTP\/1.1 200 [\s\S]*xy{10}$/), 3000);
});

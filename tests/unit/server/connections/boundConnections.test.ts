import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Connections } from '../../../../server/connections/boundConnections';
import { PATIENCE } from '../../../../server/connections/patience';
import { listen } from '../../../../server/listen';
import { rawSocket } from './rawSocket';

async function server(connections: Partial<Connections>, isOwn = false) {
  const { port, close } = await listen(() => new Response('done'), 0, '127.0.0.1', {
    connections: { inAll: 0, perAddress: 0, ...connections },
    isOwn: () => isOwn,
    patience: PATIENCE,
    bodies: 0,
  });
  onTestFinished(() => close());
  return port;
}

/** How many of so many connections are still there a moment later. */
async function left(port: number, count: number) {
  const sockets = [];
  for (let n = 0; n < count; n++) sockets.push(await rawSocket(port));
  await wait(200);
  return sockets.filter(({ socket }) => !socket.destroyed);
}

test('an address has so many connections at once, and as many again when they are over', async () => {
  const port = await server({ perAddress: 3 });
  const three = await left(port, 5);
  expect(three).toHaveLength(3);
  for (const { socket } of three) socket.destroy();
  await wait(200);
  expect(await left(port, 4)).toHaveLength(3);
});

test('those that stay are served', async () => {
  const port = await server({ perAddress: 3 });
  const [one] = await left(port, 5);
  one?.socket.write('GET / HTTP/1.1\r\nHost: h\r\n\r\n');
  await vi.waitFor(() => expect(one?.heard()).toContain('done'), 3000);
});

test('a proxy of the operator’s own brings as many as it likes', async () => {
  expect(await left(await server({ perAddress: 3 }, true), 5)).toHaveLength(5);
});

test('all together have so many', async () => {
  expect(await left(await server({ inAll: 4 }, true), 6)).toHaveLength(4);
});

test('where nothing is bounded all come in', async () => {
  expect(await left(await server({}), 20)).toHaveLength(20);
});

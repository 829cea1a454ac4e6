import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../../server/listen';

const ended = Symbol('ended');

/** A server that answers `slow` when it is told to, and everything else at once. */
async function aServer() {
  let finish = () => {};
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { port, close } = await listen(async (request) => {
    if (request.url.endsWith('/slow')) await gate;
    return new Response('done');
  }, 0);
  return { port, close, finish };
}

/** A client that keeps its one connection, as proxies do. */
function aProxy(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  return async (path: string): Promise<IncomingMessage> => {
    const request = get({ port, path, agent });
    const [reply] = (await once(request, 'response')) as [IncomingMessage];
    reply.resume();
    await once(reply, 'end');
    return reply;
  };
}

test('what has come is answered after the word to stop, and then the connection ends, though its proxy would keep it', async () => {
  const { port, close, finish } = await aServer();
  const ask = aProxy(port);
  expect((await ask('/')).headers.connection).toBe('keep-alive');
  const running = ask('/slow');
  await wait(50);
  const closed = close().then(() => ended);
  expect(await Promise.race([closed, wait(100)])).not.toBe(ended);
  finish();
  const reply = await running;
  expect(reply.statusCode).toBe(200);
  expect(reply.headers.connection).toBe('close');
  expect(await Promise.race([closed, wait(2000)])).toBe(ended);
});

test('nobody new comes in after the word to stop', async () => {
  const { port, close } = await aServer();
  await close();
  await expect(aProxy(port)('/')).rejects.toThrow('ECONNREFUSED');
});

test('who does not come to an end is cut off', { timeout: 15_000 }, async () => {
  const { port, close } = await aServer();
  const cut = expect(aProxy(port)('/slow')).rejects.toThrow();
  await wait(50);
  await close();
  await cut;
});

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** A client that writes what it likes, byte by byte, and waits for nobody. */
export interface RawSocket {
  readonly socket: Socket;
  /** Everything that came so far. */
  readonly heard: () => string;
  /** ms from when it was made until the other side ended it. */
  readonly ended: Promise<number>;
}

export async function rawSocket(port: number): Promise<RawSocket> {
  const began = Date.now();
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let heard = '';
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text;
  });
  // A connection that is cut while it is written to breaks.
  socket.on('error', () => undefined);
  const ended = new Promise<number>((resolve) => {
    socket.on('close', () => resolve(Date.now() - began));
  });
  await Promise.race([once(socket, 'connect').catch(() => undefined), ended]);
  return { socket, heard: () => heard, ended };
}

/** Writes the same again and again until the other side has had enough. @returns how many bytes went */
export async function drip(
  { socket }: RawSocket,
  text: string,
  everyMs: number,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  let written = 0;
  while (!socket.destroyed && written < most) {
    if (!socket.write(text))
      await once(socket, 'drain', { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    written += text.length;
    await wait(everyMs);
  }
  return written;
}

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import { closesGently } from './closeGently';
import { StartError } from './startError';

/** Slow clients must not hold connections for ever: a phone at 64 kbit/s sends a photo of 2 MB within this. */
const SERVER_OPTIONS = { headersTimeout: 10_000, requestTimeout: 300_000 };

/** What starts and stops services waits longer than this before it kills: Docker 10 s, Kubernetes 30 s, systemd 90 s. */
const STOP_WITHIN_MS = 8_000;

export interface Listening {
  readonly port: number;
  /** Lets running requests end, for 8 seconds at most, and takes no new ones. */
  close(): Promise<void>;
}

type Handler = (request: Request, sockets: HttpBindings) => Response | Promise<Response>;

/**
 * Serves a fetch handler over HTTP.
 * @param port 0 for any free one
 * @param host the address of this machine to listen on; `null`: all of them
 * @throws StartError when the port is taken or not allowed
 */
export function listen(fetch: Handler, port: number, host: string | null = null): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch: (request, sockets) => fetch(request, sockets as HttpBindings),
      port,
      ...(host && { hostname: host }),
      serverOptions: SERVER_OPTIONS,
    }) as Server;
    const close = closesGently(server);
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${error.code})`;
      reject(new StartError(`port ${port}${host ? ` of ${host}` : ''} ${why}`));
    });
    server.once('listening', () => {
      resolve({ port: (server.address() as AddressInfo).port, close: () => close(STOP_WITHIN_MS) });
    });
  });
}

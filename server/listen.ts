import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import { StartError } from './startError';

/** Slow clients must not hold connections for ever: a phone at 64 kbit/s sends a photo of 2 MB within this. */
const SERVER_OPTIONS = { headersTimeout: 10_000, requestTimeout: 300_000 };

export interface Listening {
  readonly port: number;
  /** Lets running requests end, takes no new ones. */
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
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${error.code})`;
      reject(new StartError(`port ${port}${host ? ` of ${host}` : ''} ${why}`));
    });
    server.once('listening', () => {
      resolve({ port: (server.address() as AddressInfo).port, close: () => closed(server) });
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import type { Address } from './addresses/address';
import { closesGently } from './closeGently';
import { boundBodies } from './connections/boundBodies';
import { boundConnections, type Connections } from './connections/boundConnections';
import { cutSlowBodies } from './connections/cutSlowBodies';
import { PATIENCE, type Patience } from './connections/patience';
import { StartError } from './startError';

/** Bytes of all headers of a request, and how many: a browser behind two proxies sends thirty. */
const HEADERS = { bytes: 16_384, count: 100 };

/** Whom the server puts up with. */
export interface Tolerance {
  readonly connections: Connections;
  /** Whether a connection is from a proxy of the operator's own. */
  readonly isOwn: (address: Address) => boolean;
  readonly patience: Patience;
  /** See boundBodies.ts. */
  readonly bodies: number;
}

/** Any number of connections, from anywhere. */
const ANYBODY: Tolerance = {
  connections: { inAll: 0, perAddress: 0 },
  isOwn: () => false,
  patience: PATIENCE,
  bodies: 0,
};

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
export function listen(
  fetch: Handler,
  port: number,
  host: string | null = null,
  { connections, isOwn, patience, bodies }: Tolerance = ANYBODY,
): Promise<Listening> {
  const answer: Handler = (request, sockets) =>
    sockets.incoming.rawHeaders.length > HEADERS.count * 2
      ? new Response(null, { status: 431 })
      : fetch(request, sockets);
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch: (request, sockets) => answer(request, sockets as HttpBindings),
      port,
      ...(host && { hostname: host }),
      serverOptions: {
        headersTimeout: patience.headers,
        requestTimeout: patience.request,
        connectionsCheckingInterval: 1000,
        maxHeaderSize: HEADERS.bytes,
      },
    }) as Server;
    server.setTimeout(patience.silence);
    // Node would leave out those beyond it and say nothing.
    server.maxHeadersCount = 0;
    boundConnections(server, connections, isOwn);
    boundBodies(server, bodies);
    cutSlowBodies(server, patience.body);
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

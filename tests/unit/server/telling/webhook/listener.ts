import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Came {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a listener does with what came: a status, or `none`, which ends the connection without a word. */
export type Reply =
  | { readonly status: number; readonly headers?: Record<string, string> }
  | 'none'
  | 'silence';

/** A server on this machine that keeps what comes. @param reply is told how many came before */
export async function listener(reply: (came: Came, before: number) => Reply | Promise<Reply>) {
  const came: Came[] = [];
  const server = createServer(async (request, response) => {
    const one = { headers: request.headers, body: await text(request) };
    const decided = await reply(one, came.push(one) - 1);
    if (decided === 'none') request.socket.destroy();
    else if (decided !== 'silence') response.writeHead(decided.status, decided.headers).end();
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/gop-y`,
    came: came as readonly Came[],
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

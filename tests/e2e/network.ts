import {
  createServer,
  type IncomingMessage,
  type RequestOptions,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the way between a citizen and the collector does to a request. */
export type Behaviour =
  | 'passes'
  /** The collector commits and answers; the answer never arrives. */
  | 'loses-the-reply'
  /** A hotel's Wi-Fi answers everything with its own page, politely, with 200. */
  | 'captive-portal';

/** A network between the page and the real collector, so that what is lost is lost after the commit. */
export interface Network {
  readonly origin: string;
  readonly requests: { readonly method: string; readonly path: string }[];
  become(behaviour: Behaviour): void;
  /** What the page gets instead of a file. */
  tamper(file: string, change: (body: string) => string): void;
  close(): Promise<void>;
}

/** @param target who answers for a path */
export async function startNetwork(target: (path: string) => string): Promise<Network> {
  let behaviour: Behaviour = 'passes';
  const tampered = new Map<string, (body: string) => string>();
  const requests: { method: string; path: string }[] = [];

  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    requests.push({ method: incoming.method ?? '', path });
    const posted = incoming.method === 'POST' && path.includes('/submissions');
    if (posted && behaviour === 'captive-portal') {
      incoming.resume();
      outgoing.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
      outgoing.end('<!doctype html><title>Wi-Fi</title>');
      return;
    }
    const change = [...tampered].find(([file]) => path.includes(file))?.[1];
    if (change) delete incoming.headers['accept-encoding'];
    forward(target(path), incoming, outgoing, posted && behaviour === 'loses-the-reply', change);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    requests,
    become(next) {
      behaviour = next;
    },
    tamper: (file, change) => void tampered.set(file, change),
    close: () => closed(server),
  };
}

function forward(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  loseReply: boolean,
  change: ((body: string) => string) | undefined,
): void {
  // A connection of its own: one that is kept may be closed at the moment when the next post is on it.
  const options: RequestOptions = { method: incoming.method, headers: incoming.headers, agent: false };
  const onward = request(`${target}${incoming.url}`, options, (reply) => {
    const parts: Buffer[] = [];
    reply.on('data', (part: Buffer) => parts.push(part));
    reply.on('end', () => {
      if (loseReply) {
        outgoing.destroy();
        return;
      }
      const body = Buffer.concat(parts);
      const given = change ? Buffer.from(change(body.toString())) : body;
      // It goes on in one piece: a message that says both its length and that it comes in pieces is refused by some.
      const { 'transfer-encoding': _, ...headers } = reply.headers;
      outgoing.writeHead(reply.statusCode ?? 502, { ...headers, 'content-length': given.length });
      outgoing.end(given);
    });
  });
  // No collector: the connection breaks, as it would.
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}

export function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

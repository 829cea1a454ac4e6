import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

export interface Message {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request to the collector, whole on both ways; rejects when nobody answers. */
export type Exchange = (message: Message) => Promise<Reply>;

export function exchangeWith(origin: () => string): Exchange {
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const onward = request(`${origin()}${path}`, { method, headers }, (incoming) => {
        readWhole(incoming).then(
          (whole) => resolve({ status: incoming.statusCode ?? 502, headers: incoming.headers, body: whole }),
          reject,
        );
      });
      onward.on('error', reject);
      onward.end(body);
    });
}

/** Rejects when the sender breaks off. */
export async function readWhole(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

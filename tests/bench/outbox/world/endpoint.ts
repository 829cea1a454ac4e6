import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { closed } from '../../../e2e/network';
import type { Behaviour } from './behaviour';
import { receiptFor } from './receipt';

/** Moments of a post at which a browser can be killed. */
export type Moment = 'arrived' | 'committed';

/** An endpoint that counts. What it stored is the truth of every measure. */
export interface Endpoint {
  readonly url: string;
  /** By the mark of the question: how many a real endpoint would have stored. */
  readonly commits: ReadonlyMap<string, number>;
  /** Posts with an id that it had already. */
  deduped(): number;
  posts(): number;
  /** When it last heard anything, or stored something new: ms since 1970. */
  lastPost(): number;
  lastCommit(): number;
  /** The next post that comes so far stays there until it is let go; nothing is left to how fast a browser dies. */
  hold(moment: Moment): Promise<() => void>;
  close(): Promise<void>;
}

export async function startEndpoint({ before, after, fate, keepsConnections }: Behaviour): Promise<Endpoint> {
  const commits = new Map<string, number>();
  const ids = new Set<string>();
  const holds: { moment: Moment; tell: (letGo: () => void) => void }[] = [];
  let [posts, deduped, lastPost, lastCommit] = [0, 0, Date.now(), 0];

  const reach = async (moment: Moment) => {
    const index = holds.findIndex((each) => each.moment === moment);
    const [hold] = index < 0 ? [] : holds.splice(index, 1);
    if (hold) await new Promise<void>(hold.tell);
  };

  /** Peers send no id: each of their posts is one more. */
  const commit = (id: string | null, body: string) => {
    if (id !== null && ids.has(id)) {
      deduped += 1;
      return;
    }
    if (id !== null) ids.add(id);
    const mark = body.match(/item-\d+/)?.[0] ?? 'ballot';
    commits.set(mark, (commits.get(mark) ?? 0) + 1);
    lastCommit = Date.now();
  };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    posts += 1;
    lastPost = Date.now();
    await reach('arrived');
    const end = fate();
    if (end === 'hangs') return;
    if (before > 0) await sleep(before);
    // Cut short on its way: it has not arrived.
    if (request.socket.destroyed) return;
    const id = new URL(request.url ?? '/', 'http://localhost').searchParams.get('id');
    if (end !== 'fails') commit(id, body);
    await reach('committed');
    if (after > 0) await sleep(after);
    if (end === 'loses') response.destroy();
    else if (end === 'fails') response.writeHead(500).end();
    else
      response
        .writeHead(201, { 'content-type': 'application/json' })
        .end(JSON.stringify(receiptFor(id, body)));
  }

  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    if (!keepsConnections) response.setHeader('connection', 'close');
    take(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/v1/bench`,
    commits,
    deduped: () => deduped,
    posts: () => posts,
    lastPost: () => lastPost,
    lastCommit: () => lastCommit,
    hold: (moment) => new Promise((tell) => holds.push({ moment, tell })),
    close: () => closed(server),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

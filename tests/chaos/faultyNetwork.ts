import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { closed } from '../e2e/network';
import { type Exchange, type Reply, readWhole } from './exchange';
import type { Fate } from './fates';

/** Where a post is: on its way to the collector or in it, on its way back, or answered to the browser. */
export type Stage = 'upload' | 'reply' | 'replied';

export interface Counts {
  posts: number;
  refused: number;
  repliesLost: number;
}

/** What is on its way between the page and the collector, with the faults that are drawn for it. */
export interface FaultyNetwork {
  readonly origin: string;
  readonly counts: Readonly<Counts>;
  /** The posts whose browser still waits for a reply, or had it at the time `at`, by id. */
  readonly posts: ReadonlyMap<string, { readonly stage: Stage; readonly at: number }>;
  become(fates: () => Fate): void;
  close(): Promise<void>;
}

/** @param reached hears each stage as it begins, and how long it will take */
export async function startFaultyNetwork(
  exchange: Exchange,
  firstFates: () => Fate,
  reached: (stage: Stage, ms: number) => void,
): Promise<FaultyNetwork> {
  let fates = firstFates;
  const counts: Counts = { posts: 0, refused: 0, repliesLost: 0 };
  const posts = new Map<string, { stage: Stage; at: number }>();

  async function post(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const fate = fates();
    counts.posts += 1;
    const id = new URL(incoming.url ?? '/', 'http://localhost').searchParams.get('id') ?? '';
    const reach = (stage: Stage, ms: number) => {
      // A browser that is dead waits for nothing; what reached the collector goes on without it.
      if (outgoing.destroyed) return;
      posts.set(id, { stage, at: Date.now() });
      reached(stage, ms);
    };
    outgoing.once('close', () => {
      if (posts.get(id)?.stage !== 'replied') posts.delete(id);
    });
    reach('upload', fate.upload);
    const message = await messageOf(incoming);
    await wait(fate.upload);
    // Its last bytes were still to come.
    if (outgoing.destroyed) return;
    if (fate.kind === 'refused') {
      counts.refused += 1;
      outgoing.writeHead(500, { 'access-control-allow-origin': '*' }).end();
      return;
    }
    const reply = await exchange(message);
    reach('reply', fate.reply);
    await wait(fate.reply);
    if (fate.kind === 'reply-lost') {
      counts.repliesLost += 1;
      outgoing.destroy();
      return;
    }
    give(outgoing, reply);
    reach('replied', 0);
  }

  const server = createServer((incoming, outgoing) => {
    const isPost = incoming.method === 'POST' && incoming.url?.includes('/submissions');
    const done = isPost ? post(incoming, outgoing) : pass(incoming, outgoing, exchange);
    // Either end broke off: the connection breaks, as it would.
    done.catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    counts,
    posts,
    become(next) {
      fates = next;
    },
    close: () => closed(server),
  };
}

async function messageOf(incoming: IncomingMessage) {
  const { method = 'GET', url: path = '/', headers } = incoming;
  return { method, path, headers, body: await readWhole(incoming) };
}

async function pass(incoming: IncomingMessage, outgoing: ServerResponse, exchange: Exchange) {
  give(outgoing, await exchange(await messageOf(incoming)));
}

function give(outgoing: ServerResponse, { status, headers, body }: Reply): void {
  outgoing.writeHead(status, headers).end(body);
}

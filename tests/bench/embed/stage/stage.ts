import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closed } from '../../../e2e/network';
import type { Embedded } from '../contender';
import { compressed } from './compressed';
import { hostPage } from './hostPage';
import { NONCE, STRICT } from './policy';

/** One thing that a page asked for beside itself. */
export interface Sent {
  readonly path: string;
  /** Of the body as it travelled. */
  readonly bytes: number;
}

/** The one web server: pages, and everybody's files and endpoints. Nothing in it is cached. */
export interface Stage {
  readonly origin: string;
  /** The page with this in it, under the strict policy or under none. */
  address(embedded: Embedded, policy: 'strict' | 'none'): string;
  /** What pages asked for since this was asked last. */
  sent(): readonly Sent[];
  close(): Promise<void>;
}

interface Ready {
  readonly type: string;
  readonly bytes: Buffer;
}

export async function startStage(all: readonly Embedded[]): Promise<Stage> {
  const ready = new Map<string, Ready>();
  for (const embedded of all) {
    for (const [path, { type, body }] of await embedded.replies()) {
      ready.set(path, { type, bytes: compressed(body) });
    }
  }
  let log: Sent[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin);
    request.resume();
    const page = all[Number(pathname.slice('/page/'.length))];
    const headers = {
      'content-encoding': 'br',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    };
    if (pathname.startsWith('/page/') && page) {
      const policy = searchParams.get('policy') === 'strict' ? { 'content-security-policy': STRICT } : {};
      response.writeHead(200, { ...headers, ...policy, 'content-type': 'text/html; charset=utf-8' });
      response.end(compressed(hostPage(page.snippet({ origin, nonce: NONCE }))));
      return;
    }
    const found = ready.get(pathname);
    log.push({ path: pathname, bytes: found?.bytes.length ?? 0 });
    if (found) response.writeHead(200, { ...headers, 'content-type': found.type }).end(found.bytes);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    address: (embedded, policy) => `${origin}/page/${all.indexOf(embedded)}?policy=${policy}`,
    sent() {
      const since = log;
      log = [];
      return since;
    },
    close: () => closed(server),
  };
}

import { readFileSync } from 'node:fs';
import type { HostedPortal } from '../../../server/hostedPortal';
import type { Listening } from '../../../server/listen';
import { createMemoryStore } from '../../../server/store/memoryStore';
import type { Store } from '../../../server/store/store';
import { createMock, type Mock } from '../../../server-mock/mock';
import type { Result } from '../../../server-mock/scenarios';
import { serveMock } from '../../../server-mock/serveMock';
import { hostPage, readFace } from './hostPage';
import { createPast, NOW } from './past';

/** What stands behind one visit. */
export interface Endpoint extends Pick<Mock, 'use' | 'handle'> {
  readonly store: Store;
  readonly hosted: HostedPortal;
}

/** A server that a browser meets, on a port, for one visit after the other. */
export interface Server {
  readonly port: number;
  /**
   * Begins anew: the province has its past and nothing more.
   * @param change of what the province hosts
   */
  begin(change: (hosted: HostedPortal) => HostedPortal): Endpoint;
  /** What the page is, at the next request for it. */
  show(page: Parameters<typeof hostPage>): void;
  close(): Promise<void>;
}

export async function startServer(): Promise<Server> {
  const past = await createPast();
  let endpoint: Endpoint | undefined;
  let page: Parameters<typeof hostPage> | undefined;

  async function handle(request: Request): Promise<Result> {
    const { pathname } = new URL(request.url);
    const [, folder, name = ''] = pathname.split('/');
    if (folder === 'v1' && endpoint) return endpoint.handle(request);
    if (folder === 'gop-y') return fileReply(readFileSync(`dist/${name}`), 'text/javascript; charset=utf-8');
    if (folder === 'face') return fileReply(readFace(name), 'font/woff2');
    if (pathname === '/' && page) {
      return new Response(hostPage(...page), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    }
    return new Response('', { status: 404 });
  }

  const listening: Listening = await serveMock({ handle }, 0);
  return {
    port: listening.port,
    begin(change) {
      const hosted = change(past.hosted);
      const store = createMemoryStore(structuredClone(past.memory));
      let made = 0;
      const mock = createMock('well', hosted, {
        store,
        now: () => NOW,
        randomId: () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
      });
      endpoint = { store, hosted, use: mock.use, handle: mock.handle };
      return endpoint;
    },
    show(next) {
      page = next;
    },
    close: () => listening.close(),
  };
}

const fileReply = (bytes: Buffer, type: string) =>
  new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': type, 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=3600' },
  });

import { HttpResponse, http, type RequestHandler } from 'msw';
import type { HostedPortal } from '../server/hostedPortal';
import { createMock, type Mock } from './mock';
import { MOCK_PORTAL } from './mockPortal';
import type { ScenarioName } from './scenarios';

interface MockEndpoint extends Pick<Mock, 'use' | 'received'> {
  /** For `setupServer(...handlers)` and `setupWorker(...handlers)`. */
  readonly handlers: readonly RequestHandler[];
}

/**
 * A whole endpoint at `url`, the value of `data-endpoint`, for MSW in Node and in the browser.
 * @param options.scenario how it misbehaves from the start; `use` changes it later
 * @param options.portal what it hosts; a small sample portal when absent
 */
export function mockEndpoint(options: {
  readonly url: string;
  readonly scenario?: ScenarioName;
  readonly portal?: HostedPortal;
}): MockEndpoint {
  const hosted = options.portal ?? MOCK_PORTAL;
  const { handle, use, received } = createMock(options.scenario, hosted);
  const base = new URL(options.url);

  const handler = http.all(`${base.href}/*`, async ({ request }) => {
    const url = new URL(request.url);
    url.pathname = `/v1/${hosted.portal.id}${url.pathname.slice(base.pathname.length)}`;
    const result = await handle(new Request(url, await copied(request)));
    return result === 'network-error' ? HttpResponse.error() : result;
  });
  return { handlers: [handler], use, received };
}

/** A request for the same at another address. The body is read first: a stream cannot be handed on in every browser. */
async function copied(request: Request): Promise<RequestInit> {
  const { method, headers } = request;
  return method === 'GET' || method === 'HEAD'
    ? { method, headers }
    : { method, headers, body: await request.arrayBuffer() };
}

import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Edges } from '#doctor/outside/edges';

/** What one address of a site answers. */
export interface Served {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sites by host name, all behind one real HTTP server. */
export interface Sites {
  /** `METHOD https://host/path` that were asked, with the body of each. */
  readonly asked: { readonly what: string; readonly body: string }[];
  /** Host names that have an address of their own; all others have a public one. */
  readonly addresses: Map<string, string>;
  readonly edges: Edges;
  put(url: string, served: Partial<Served>, method?: string): void;
  end(): Promise<void>;
}

export const PAGE = 'https://tinh.example/tin-tuc';
export const LOADER_URL = 'https://gopy.example/gop-y/1.2.3/gop-y.js';
export const LIST_URL = 'https://gopy.example/gop-y/1.2.3/integrity.json';
export const ENDPOINT = 'https://gopy.example/v1/mau';
export const LOADER =
  '(()=>{"gop-y:waiting";"a[data-gop-y]";"no script tag on this page has data-endpoint"})()';
export const sha384 = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
export const OPEN = { 'access-control-allow-origin': '*' };
const JAVASCRIPT = { 'content-type': 'text/javascript; charset=utf-8', ...OPEN };
const PROBLEM = { 'content-type': 'application/problem+json', ...OPEN };

export const LINK = '<a href="https://gopy.example/mau" data-gop-y>Góp ý</a>';
export const SCRIPT =
  `<script async src="${LOADER_URL}" integrity="${sha384(LOADER)}" crossorigin="anonymous" ` +
  `data-endpoint="${ENDPOINT}"></script>`;

export const html = (body: string, { lang = 'vi', head = '' } = {}): Partial<Served> => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
});
export const loader = (body: string, headers: Readonly<Record<string, string>> = JAVASCRIPT) => ({
  headers,
  body,
});
export const listing = (hash: string): Partial<Served> => ({
  body: JSON.stringify({ version: '1.2.3', files: [{ name: 'gop-y.js', sha384: hash }] }),
});

/** An origin where nobody listens. */
export async function deadOrigin(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** A page, the widget's host and its endpoint, all as they should be. */
export async function startSites(): Promise<Sites> {
  const served = new Map<string, Served>();
  const asked: Sites['asked'] = [];
  const addresses = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const what = `${request.method} https://${request.headers['x-site']}${request.url}`;
    let body = '';
    for await (const part of request) body += part;
    asked.push({ what, body });
    const { status, headers, ...found } = served.get(what) ?? { status: 404, headers: {}, body: '' };
    response.writeHead(status, headers).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const sites: Sites = {
    asked,
    addresses,
    edges: {
      // As a hosts file would have it: the names lead to this server, the request is a real one.
      async fetch(input, init) {
        const url = new URL(String(input));
        if (!/\.example$/.test(url.hostname)) return fetch(url, init);
        const headers = { ...(init?.headers as Record<string, string>), 'x-site': url.hostname };
        const response = await fetch(`http://127.0.0.1:${port}${url.pathname}`, { ...init, headers });
        return Object.defineProperty(response, 'url', { value: url.href });
      },
      addressesOf: async (host) => [addresses.get(host) ?? '203.113.0.1'],
    },
    put(url, { status = 200, headers = {}, body = '' }, method = 'GET') {
      served.set(`${method} ${url}`, { status, headers, body });
    },
    end: () => new Promise((resolve) => server.close(() => resolve())),
  };
  sites.put(PAGE, html(LINK + SCRIPT));
  sites.put('https://gopy.example/mau', html('<form></form>'));
  sites.put(LOADER_URL, loader(LOADER));
  sites.put(LIST_URL, listing(sha384(LOADER)));
  sites.put(`${ENDPOINT}/portal.json`, {
    headers: { 'content-type': 'application/json', ...OPEN },
    body: '{"v":1,"accepts":["question"],"topics":[]}',
  });
  sites.put(
    `${ENDPOINT}/submissions`,
    { status: 400, headers: PROBLEM, body: '{"code":"malformed"}' },
    'POST',
  );
  return sites;
}

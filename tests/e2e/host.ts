import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closed } from './network';

/** A page of somebody's portal. */
export interface HostPage {
  readonly body: string;
  readonly lang?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Some portal's own web server, of another origin than the collector. It also takes reports of policy violations. */
export interface Host {
  readonly origin: string;
  readonly violations: string[];
  put(path: string, page: HostPage): string;
  close(): Promise<void>;
}

export async function startHost(): Promise<Host> {
  const pages = new Map<string, HostPage>();
  const violations: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/reports') {
      let report = '';
      request.on('data', (part) => {
        report += part;
      });
      request.on('end', () => {
        violations.push(report);
        response.end();
      });
      return;
    }
    const page = pages.get(request.url ?? '');
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page ? document(page) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    violations,
    put(path, page) {
      pages.set(path, page);
      return origin + path;
    },
    close: () => closed(server),
  };
}

const document = ({ body, lang = 'vi' }: HostPage) =>
  `<!doctype html><html lang="${lang}"><head><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>Cổng thông tin</title><link rel="icon" href="data:,"></head><body><h1>Cổng thông tin</h1>${body}</body></html>`;

/** The snippet as it was built, with the collector's address in it, as a webmaster pastes it. */
export function snippetFor(collector: string, widget = 'dist', file = 'snippet.html'): string {
  return readFileSync(`${widget}/${file}`, 'utf8')
    .replaceAll('https://HOST', collector)
    .replaceAll('/PORTAL', '/ha-may');
}

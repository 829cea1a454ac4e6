import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closed } from './network';

const INSECURE = 'cong-thong-tin.test';

/** Lets Chromium find the insecure name. */
export const RESOLVE = `--host-resolver-rules=MAP ${INSECURE} 127.0.0.1`;

/** A page of somebody's portal. */
export interface HostPage {
  readonly body: string;
  readonly lang?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** `''`: quirks mode. */
  readonly doctype?: string;
  /** What the head holds beyond what every page has. */
  readonly head?: string;
  /** Attributes of `<html>`, with a space before each. */
  readonly root?: string;
}

/** What is fetched beside the pages. */
export interface HostFile {
  readonly type: 'text/javascript' | 'text/css';
  readonly text: string;
}

/** Some portal's own web server, of another origin than the collector. It also takes reports of policy violations. */
export interface Host {
  readonly origin: string;
  /** The same server under a name that is not this machine's own, so that a browser finds it insecure; see `RESOLVE`. */
  readonly insecureOrigin: string;
  readonly violations: string[];
  /** The path of everything that was posted to the portal itself, reports apart. */
  readonly posted: readonly string[];
  put(path: string, page: HostPage): string;
  putFile(path: string, file: HostFile): string;
  close(): Promise<void>;
}

export async function startHost(): Promise<Host> {
  const pages = new Map<string, HostPage>();
  const files = new Map<string, HostFile>();
  const violations: string[] = [];
  const posted: string[] = [];
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
    const path = request.url ?? '';
    if (request.method === 'POST') posted.push(path);
    const file = files.get(path.replace(/\?.*/, ''));
    if (file) {
      response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8` });
      response.end(file.text);
      return;
    }
    const page = pages.get(path);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page ? document(page) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    insecureOrigin: origin.replace('localhost', INSECURE),
    violations,
    posted,
    put(path, page) {
      pages.set(path, page);
      return origin + path;
    },
    putFile(path, file) {
      files.set(path, file);
      return origin + path;
    },
    close: () => closed(server),
  };
}

const document = ({ body, lang = 'vi', doctype = '<!doctype html>', head = '', root = '' }: HostPage) =>
  `${doctype}<html lang="${lang}"${root}><head><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>Cổng thông tin</title><link rel="icon" href="data:,">${head}</head>` +
  `<body><h1>Cổng thông tin</h1>${body}</body></html>`;

/** The snippet as it was built, with the collector's address in it, as a webmaster pastes it. */
export function snippetFor(collector: string, widget = 'dist', file = 'snippet.html'): string {
  return readFileSync(`${widget}/${file}`, 'utf8')
    .replaceAll('https://HOST', collector)
    .replaceAll('/PORTAL', '/ha-may');
}

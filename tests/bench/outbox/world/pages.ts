import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { closed } from '../../../e2e/network';

const contenders = fileURLToPath(new URL('../contenders', import.meta.url));

/** A web server with one page for each contender. */
export interface Pages {
  /** A page of the site `site`, with a storage of its own. */
  address(file: string, site: string, endpoint: string): string;
  close(): Promise<void>;
}

export async function startPages(files: readonly string[]): Promise<Pages> {
  const scripts = new Map<string, string>();
  for (const file of files) scripts.set(`/${file}.js`, await bundle(file));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const script = scripts.get(path);
    response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(script ?? documentOf(path));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    // Every name under localhost is this computer, and a secure context.
    address: (file, site, endpoint) =>
      `http://${site}.localhost:${port}/${file}?${new URLSearchParams({ endpoint })}`,
    close: () => closed(server),
  };
}

const documentOf = (path: string) =>
  `<!doctype html><link rel="icon" href="data:,"><script type="module">
import open from '${path}.js';
window.opened = await open(new URLSearchParams(location.search).get('endpoint'));
</script>`;

async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, copyPublicDir: false, lib: { entry: join(contenders, file), formats: ['es'] } },
  });
  const [output] = Array.isArray(result) ? result : [];
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error(`${file} became no script`);
  return chunk.code;
}

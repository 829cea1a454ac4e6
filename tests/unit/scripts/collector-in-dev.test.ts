import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectorInDev } from '../../../scripts/vite/collector-in-dev.mjs';

const cleanups: (() => unknown)[] = [];
afterAll(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

let origin: string;
beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'gop-y-dev-'));
  cleanups.push(() => rm(data, { recursive: true, force: true }));
  const vite = await createServer({
    configFile: false,
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    plugins: [collectorInDev(data)],
  });
  cleanups.push(() => vite.close());
  const server = createHttpServer(vite.middlewares).listen(0, '127.0.0.1');
  cleanups.push(() => server.close());
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.each(['/healthz', '/v1/ha-may/portal.json', '/ha-may'])(
  'the collector of sources answers %s',
  async (path) => {
    expect((await fetch(`${origin}${path}`)).status).toBe(200);
  },
);

test('the demo’s pages have the sources of the widget in place of its file', async () => {
  expect(await (await fetch(origin)).text()).toContain('src="/widget/embed/entry.dev.ts"');
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { findChromium, launchArgs } from '../../scripts/ensure-browser.mjs';
import { type Host, startHost } from './host';
import { type Network, startNetwork } from './network';
import { type Collector, startCollector } from './processes';

/** Everything between a citizen and a row: a real browser, a real page, a network, the real collector, its file. */
export interface World {
  readonly host: Host;
  readonly network: Network;
  /** A new visitor, with nothing on the device. */
  visitor(options?: Parameters<Browser['newContext']>[0]): Promise<{ context: BrowserContext; page: Page }>;
  stopCollector(): Promise<void>;
  restartCollector(): Promise<void>;
  /** What the collector's database holds, read from the file and not from the collector. */
  rows(sql: string): readonly Record<string, unknown>[];
  end(): Promise<void>;
}

export async function createWorld(): Promise<World> {
  const data = mkdtempSync(join(tmpdir(), 'gop-y-e2e-'));
  const browser = await chromium.launch({
    executablePath: await findChromium({ install: true }),
    args: launchArgs,
  });
  const host = await startHost();
  let collector: Collector;
  const network = await startNetwork(() => collector.origin);
  const start = (port: number) => startCollector(data, port, [host.origin, network.origin]);
  collector = await start(0);
  return {
    host,
    network,
    async visitor(options) {
      const context = await browser.newContext({
        locale: 'vi-VN',
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      // What a person would give up on is a failure; it need not take longer to be seen.
      context.setDefaultTimeout(8000);
      return { context, page: await context.newPage() };
    },
    stopCollector: () => collector.kill(),
    async restartCollector() {
      collector = await start(Number(new URL(collector.origin).port));
    },
    rows(sql) {
      const database = new Database(join(data, 'gop-y.db'), { readonly: true });
      try {
        return database.prepare(sql).all() as Record<string, unknown>[];
      } finally {
        database.close();
      }
    },
    async end() {
      await browser.close();
      await collector.kill();
      await network.close();
      await host.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

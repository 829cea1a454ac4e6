import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright';
import { findChromium, launchArgs } from '../../scripts/ensure-browser.mjs';

/** A visitor of the demo: a new browser's profile, in Vietnam. */
export type Visit = (options?: Parameters<Browser['newContext']>[0]) => Promise<{
  readonly context: BrowserContext;
  readonly page: Page;
}>;

export async function openBrowser(): Promise<{ readonly visit: Visit; end(): Promise<void> }> {
  const browser = await chromium.launch({
    executablePath: await findChromium({ install: true }),
    args: launchArgs,
  });
  return {
    async visit(options) {
      const context = await browser.newContext({
        locale: 'vi-VN',
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      context.setDefaultTimeout(8000);
      return { context, page: await context.newPage() };
    },
    end: () => browser.close(),
  };
}

/** What `npm start` has started, on free ports and a database of its own. */
export interface Demo {
  readonly portal: string;
  readonly collector: string;
  /** All that it has printed. */
  readonly said: string;
  end(): Promise<void>;
}

export async function startDemo(): Promise<Demo> {
  const data = mkdtempSync(join(tmpdir(), 'gop-y-start-'));
  const [collectorPort, demoPort] = await freePorts();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      GOPY_PORT: String(collectorPort),
      GOPY_DEMO_PORT: String(demoPort),
      GOPY_DATA: data,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await saidUntil(child, 'Ctrl-C');
  return {
    portal: `http://localhost:${demoPort}`,
    collector: `http://localhost:${collectorPort}`,
    said,
    async end() {
      const gone = once(child, 'exit');
      child.kill('SIGINT');
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function freePorts(): Promise<readonly [number, number]> {
  // Both are held until both are known, so that they differ.
  const servers = [createServer(), createServer()];
  const ports: number[] = [];
  for (const server of servers) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address && typeof address === 'object') ports.push(address.port);
  }
  for (const server of servers) server.close();
  return ports as unknown as readonly [number, number];
}

function saidUntil(child: ChildProcess, word: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.includes(word)) resolve(said);
    });
    child.once('exit', (code) => reject(new Error(`the demo ended with ${code}: ${said}`)));
  });
}

/** The demo's side panel. */
export const sidePanel = (page: Page): Locator => page.getByRole('complementary', { name: 'Hậu trường' });

/** Chooses what goes wrong on the way, in the side panel. */
export async function choose(page: Page, trouble: string): Promise<void> {
  await sidePanel(page)
    .getByRole('radio', { name: new RegExp(`^${trouble}`) })
    .check();
}

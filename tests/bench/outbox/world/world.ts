import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningBrowser, startBrowser } from './browser';
import { type Pages, startPages } from './pages';

/** One browser for all contenders, and the pages that they run in. */
export interface World {
  readonly pages: Pages;
  browser(): RunningBrowser;
  /** `kill -9`, and the same profile opened again. */
  killAndRestart(): Promise<void>;
  end(): Promise<void>;
}

export async function createWorld(files: readonly string[]): Promise<World> {
  const profile = mkdtempSync(join(tmpdir(), 'gop-y-bench-'));
  const pages = await startPages(files);
  let browser = await startBrowser(profile);
  return {
    pages,
    browser: () => browser,
    async killAndRestart() {
      await browser.kill();
      browser = await startBrowser(profile);
    },
    async end() {
      await browser.kill();
      await pages.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

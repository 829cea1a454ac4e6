import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium } from 'playwright';
import { findChromium, launchArgs } from '../../../../scripts/ensure-browser.mjs';

/** A browser of our own process group over a profile on the disk, so that it can be killed and started again on it. */
export interface RunningBrowser {
  readonly context: BrowserContext;
  /** SIGKILL to all of its processes: nothing is flushed. */
  kill(): Promise<void>;
}

const ARGS = [
  ...launchArgs,
  '--headless',
  '--remote-debugging-port=0',
  // A page that is measured behind another must not be slower.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

export async function startBrowser(profile: string): Promise<RunningBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const program = await chromiumPath();
  const child = spawn(program, [...ARGS, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: 'ignore',
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile, child)}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no profile');
  return { context, kill: () => killed(child) };
}

let found: Promise<string> | undefined;
function chromiumPath(): Promise<string> {
  found ??= findChromium({ install: true });
  return found;
}

async function portIn(file: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port) return port;
    if (child.exitCode !== null) throw new Error(`the browser ended with ${child.exitCode}`);
    await sleep(100);
  }
  throw new Error('the browser did not start in 30 s');
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  // The group of this one process, by its id.
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

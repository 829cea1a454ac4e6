import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type BrowserContext, chromium } from 'playwright';
import { launchArgs } from '../../scripts/ensure-browser.mjs';

/** A browser that can die as on a phone whose battery is pulled, and begin again with what is on its disk. */
export interface MortalBrowser {
  readonly context: BrowserContext;
  /** SIGKILL to the whole process group: no process of it writes another byte. */
  kill(): void;
  /** Resolves once it is dead. */
  readonly dead: Promise<unknown>;
}

export async function startMortalBrowser(executable: string, profile: string): Promise<MortalBrowser> {
  const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=vi-VN'];
  const child = spawn(executable, [...launchArgs, ...args, 'about:blank'], {
    // A group of its own, so that one signal reaches every process of it and none of ours.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const dead = once(child, 'exit');
  const kill = () => killGroup(child);
  try {
    const connected = await chromium.connectOverCDP(await debuggerOf(child));
    const [context] = connected.contexts();
    if (!context) throw new Error('the browser came without a context');
    return { context, kill, dead };
  } catch (error) {
    kill();
    throw error;
  }
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      const address = said.match(/DevTools listening on (ws:\S+)/)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the browser ended with ${code}: ${said}`)));
  });
}

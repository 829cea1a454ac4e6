import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { readFences } from '../docs/read/fences';
import { freePort } from '../freePort';

export const KEY = Buffer.alloc(32, 5);
export const OTHER_KEY = Buffer.alloc(32, 6);
export const keyText = (key: Buffer): string => `whsec_${key.toString('base64')}`;

export interface Receiver {
  readonly url: string;
  /** What it took, in that order. */
  readonly taken: readonly Taken[];
  stop(): Promise<void>;
}

export interface Taken {
  readonly event: string;
  readonly id: string;
  readonly n: number;
}

/** The program that docs/webhook.md gives, in a process of its own. */
export async function startReceiver(key = KEY): Promise<Receiver> {
  const { blocks } = readFences(readFileSync('docs/webhook.md', 'utf8'));
  const program = blocks.find(({ lang }) => lang === 'js')?.text ?? '';
  const port = await freePort();
  const child = spawn(process.execPath, ['--input-type=module', '-'], {
    env: { ...process.env, GOPY_WEBHOOK_KEY: keyText(key), PORT: String(port) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(program);
  const taken: Taken[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => taken.push(JSON.parse(line)));
  const url = `http://localhost:${port}/gop-y`;
  await answers(url, child);
  return {
    url,
    taken,
    async stop() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const reply = await fetch(url, { method: 'POST' }).catch(() => undefined);
    if (reply) return;
    await sleep(50);
  }
  throw new Error(`the receiver ended with ${child.exitCode}`);
}

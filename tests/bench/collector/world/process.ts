import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server in a process of its own, as it is in life. */
export interface Running {
  readonly origin: string;
  /** Told to stop; resolves when it has ended. */
  stop(): Promise<void>;
}

/** @param environment besides this process's own */
export async function run(file: string, environment: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    const origin = line.match(/listening on (http:\S+)/)?.[1];
    if (!origin) continue;
    return {
      origin,
      async stop() {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new Error(`${file} ended before it listened`);
}

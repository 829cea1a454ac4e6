import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findPhp } from '../../scripts/ensure-php.mjs';
import { freePort } from '../freePort';

/** The endpoints of demo/endpoints, by what they are written in. */
export type PlainKind = 'php' | 'node';

/** One of them, running as an agency would run it. */
export interface Plain {
  readonly origin: string;
  /** `kill -9` of all its processes: nothing is flushed, nobody is told. */
  kill(): Promise<void>;
}

const WORKERS = '8';

/**
 * @param data the folder of what citizens sent
 * @param port 0 for any free one; the same one again after a kill, since the page knows the address
 * @param origins who may post
 */
export async function startPlain(
  kind: PlainKind,
  data: string,
  port: number,
  origins: readonly string[],
): Promise<Plain> {
  const at = port || (await freePort());
  const origin = `http://localhost:${at}`;
  const [command, ...args] =
    kind === 'php'
      ? // By number: PHP takes only one of the two families that `localhost` may mean.
        [findPhp(), '-S', `127.0.0.1:${at}`, 'demo/endpoints/php/submissions.php']
      : [process.execPath, 'demo/endpoints/node/submissions.mjs'];
  const child = spawn(command, args, {
    env: {
      ...process.env,
      GOPY_PORT: String(at),
      GOPY_DATA: data,
      GOPY_FILES: 'demo/endpoints/files',
      GOPY_ORIGINS: origins.join(','),
      PHP_CLI_SERVER_WORKERS: WORKERS,
    },
    stdio: 'ignore',
    // A group of its own, so that the workers of PHP's server are killed with it.
    detached: true,
  });
  await answering(child, origin);
  return { origin, kill: () => killed(child) };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-(child.pid as number), 'SIGKILL');
  await gone;
}

/** How often it is looked whether it answers, ms, and for how long. */
const STEP = 50;
const AT_MOST = 15_000;

async function answering(child: ChildProcess, origin: string): Promise<void> {
  for (let waited = 0; waited < AT_MOST; waited += STEP) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
    const reply = await fetch(`${origin}/portal.json`).catch(() => undefined);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  throw new Error(`${child.spawnfile} does not answer at ${origin}`);
}

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What one client saw. */
export interface Load {
  /** Posts that were acknowledged by `201`. */
  readonly created: number;
  readonly perSecond: number;
  /** Everything else that came back, and what did not come back. */
  readonly other: number;
  /** From the post to its acknowledgement, in ms. */
  readonly p50: number;
  readonly p99: number;
}

const MAIN = fileURLToPath(new URL('../load/main.mjs', import.meta.url));

/** Questions, each with an id of its own, from a client in another process on the same machine. */
export async function load(origin: string, connections: number, seconds: number): Promise<Load> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    MAIN,
    origin,
    String(connections),
    String(seconds),
  ]);
  return JSON.parse(stdout);
}

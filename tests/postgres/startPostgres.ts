import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../freePort';

/** A real server with a cluster of its own. */
export interface Postgres {
  /** `postgres://…/NAME`: of a database there. */
  urlOf(database: string): string;
  /** `kill -9` of all its processes; what it had not synced may be gone. */
  kill(): Promise<void>;
  /** Begins again on the same files and port. Returns when it answers. */
  restart(): Promise<void>;
  /** Ends it, and removes its files. */
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; whoever owns nothing else will do. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
/** In ms. */
const PATIENCE = 60_000;

/** @param given folder of its programs */
export async function startPostgres(given: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'gop-y-postgres-'));
  const bin = readableBin(given, folder);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) chownSync(data, NOBODY, NOBODY);
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync', '--no-instructions'],
    { ...who, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error}`);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])];
  const urlOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;

  let child: ChildProcess;
  const start = async () => {
    // A group of its own, so that all its processes can be killed at once.
    child = spawn(join(bin, 'postgres'), args, { ...who, cwd: folder, stdio: 'ignore', detached: true });
    await answers(urlOf('postgres'), child);
  };
  const ended = async (signal: NodeJS.Signals, ofAll: boolean) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const end = new Promise((done) => child.once('exit', done));
    process.kill(ofAll ? -(child.pid ?? 0) : (child.pid ?? 0), signal);
    await end;
  };
  await start();
  return {
    urlOf,
    kill: () => ended('SIGKILL', true),
    restart: start,
    async stop() {
      await ended('SIGINT', false);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Its programs, where who runs them can read them: below a home folder nobody else may. */
function readableBin(bin: string, folder: string): string {
  chmodSync(folder, 0o755);
  if (spawnSync(join(bin, 'postgres'), ['--version'], { ...who, cwd: folder }).status === 0) return bin;
  const copy = join(folder, 'native');
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`postgres ended with ${child.exitCode}`);
    const client = new Client(url);
    client.on('error', () => undefined);
    const isThere = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isThere) return;
  }
  throw new Error('postgres does not answer');
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The built collector in a process of its own, as an agency runs it. */
export interface Collector {
  readonly origin: string;
  /** `kill -9`: nothing is flushed, nobody is told. */
  kill(): Promise<void>;
}

/**
 * @param port 0 for any free one; the same one again after a kill, since the page knows the address
 * @param origins who may post
 * @param widget the folder of the built widget that it serves
 * @param officers the file of those who may come to the desk
 * @param portals the folder of the portals
 */
export async function startCollector(
  data: string,
  port: number,
  origins: readonly string[],
  widget = 'dist',
  officers = '',
  portals = 'demo/portals',
): Promise<Collector> {
  return startIn('.', 'server/dist/collector.js', {
    GOPY_PORT: String(port),
    GOPY_DATA: data,
    GOPY_PORTALS: portals,
    GOPY_WIDGET: widget,
    GOPY_ORIGINS: origins.join(','),
    GOPY_OFFICERS: officers,
  });
}

/**
 * @param folder the working folder
 * @param file the collector's, seen from there
 * @param settings what the environment says, besides its own
 */
export async function startIn(
  folder: string,
  file: string,
  settings: Readonly<Record<string, string>>,
): Promise<Collector> {
  const child = spawn(process.execPath, [file], {
    cwd: folder,
    // A story of many people is told from one address.
    env: { ...process.env, GOPY_LIMIT_POSTS: '0', GOPY_LIMIT_CODES: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await listening(child);
  return {
    origin,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** What stands for a password in the officers' file, made as an operator makes it. */
export const hashPassword = (password: string): string =>
  execFileSync(process.execPath, ['server/dist/collector.js', 'hash-password'], {
    input: password,
    encoding: 'utf8',
  }).trim();

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk;
      const found = said.match(/listening on http:\/\/localhost:(\d+)/);
      if (found) resolve(`http://localhost:${found[1]}`);
    });
    child.once('exit', (code) => reject(new Error(`the collector ended with ${code}: ${said}`)));
  });
}

import { spawn } from 'node:child_process';

/**
 * The built collector in a process of its own, on a free port that only this machine reaches: it believes the wire before it.
 * @param {{ file: string, env: Record<string, string | undefined> }} options
 * @returns {{ child: import('node:child_process').ChildProcess, origin: Promise<string> }} `origin`: where it listens
 *   once it does; it never comes when the process ends before
 */
export function startDemoCollector({ file, env }) {
  const child = spawn(process.execPath, [file], {
    env: { ...env, GOPY_PORT: '0', GOPY_HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = new Promise((resolve) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (part) => {
      said += part;
      const port = said.match(/listening on http:\/\/127\.0\.0\.1:(\d+)/)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
  });
  return { child, origin };
}

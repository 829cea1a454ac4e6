import { spawn } from 'node:child_process';

/**
 * Starts a collector with the demo's portals, on any free port.
 * @param {{ file: string, args: string[], data: string, portals: string, origins: string[], settings: Record<string, string> }} how
 *   `origins` may post
 * @returns {Promise<{ origin: string, stop(): void }>}
 */
export function startCollector({ file, args, data, portals, origins, settings }) {
  const child = spawn(file, args, {
    env: {
      ...process.env,
      GOPY_PORT: '0',
      GOPY_DATA: data,
      GOPY_PORTALS: portals,
      GOPY_ORIGINS: origins.join(','),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the collector ended with ${code}: ${said}`)));
    child.stdout.on('data', (part) => {
      said += part;
      const [, port] = /listening on http:\/\/localhost:(\d+)/.exec(said) ?? [];
      if (port) resolve({ origin: `http://localhost:${port}`, stop: () => child.kill() });
    });
  });
}

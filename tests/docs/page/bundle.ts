import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Host } from '../../e2e/host';

/** Bundles what imports `gop-y`, as a portal that has installed it would, and puts the files up. @returns the entry's path */
export async function bundleFor(host: Host, source: string, folder: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'gop-y-bundle-'));
  writeFileSync(join(root, 'app.js'), source);
  const built = await build({
    root,
    base: `${folder}/`,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { 'gop-y': resolve('dist/npm/gop-y.js') } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(root, 'app.js') },
    },
  });
  rmSync(root, { recursive: true });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  for (const { fileName, code } of chunks)
    host.putFile(`${folder}/${fileName}`, { type: 'text/javascript', text: code });
  return `${folder}/${chunks.find(({ isEntry }) => isEntry)?.fileName}`;
}

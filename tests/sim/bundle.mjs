import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Bundles the simulation with the widget's own sources and loads it.
 * @param {{ file: string, from: string, to: string }} [mutant] one line of the sources changed, and nothing else
 * @returns {Promise<typeof import('./simulate')>}
 */
export async function bundled(mutant) {
  const outDir = mkdtempSync(join(tmpdir(), 'gop-y-sim-'));
  try {
    let changed = 0;
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: 'tests/sim/simulate.ts',
        outDir,
        emptyOutDir: true,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'simulate.mjs' } },
      },
      ssr: { noExternal: true },
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform(code, id) {
            if (!mutant || relative(process.cwd(), id) !== mutant.file) return;
            const parts = code.split(mutant.from);
            if (parts.length !== 2) throw new Error(`${mutant.file} has not exactly one: ${mutant.from}`);
            changed += 1;
            return parts.join(mutant.to);
          },
        },
      ],
    });
    if (mutant && changed !== 1) throw new Error(`${mutant.file} was not part of the bundle`);
    return await import(pathToFileURL(join(outDir, 'simulate.mjs')).href);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

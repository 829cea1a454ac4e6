import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'gop-y-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'tests/unit/server/receive/fuzz/main.ts',
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'fuzz.mjs' } },
    },
  });
});

/** Every piece of what a photo of 2 MB can cost, and the program around it. */
const HEAP = '--max-old-space-size=48';
/** A parser that goes round for ever, or back to the beginning for every byte, is still running then. */
const PATIENCE_MS = 60_000;

test('a million random bytes and ten thousand broken photos neither crash the parser nor hold it up nor fill the memory', () => {
  const seed = String(Date.now() % 100_000);
  const { status, stdout, stderr } = spawnSync(process.execPath, [HEAP, join(folder, 'fuzz.mjs'), seed], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  expect({ status, stderr }, `seed ${seed}`).toEqual({ status: 0, stderr: '' });
  const { kept, refused, megabytes } = JSON.parse(stdout);
  // Both ways were gone, or the mutations are too coarse or too fine to find anything.
  expect(kept).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(2000);
  expect(megabytes).toBeLessThan(200);
}, 120_000);

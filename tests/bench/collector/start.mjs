// Installs the client on the first run, then runs bench.ts.
//   npm run bench:collector [-- PART...]     parts: posts rows
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { installPeers } from '../installPeers.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

if (installPeers(here)) {
  const { module } = await runnerImport(join(here, 'bench.ts'), { configFile: false });
  process.exitCode = await module.bench(process.argv.slice(2));
} else process.exitCode = 1;

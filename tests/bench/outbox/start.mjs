// Installs the peers on the first run, then runs bench.ts.
//   npm run bench:outbox [-- PART...]     parts: enqueue drain trips flaky kills
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const stamp = join(here, 'node_modules', '.gop-y-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(here, 'package-lock.json')))
  .digest('hex');

/** The peers are here and not at the root, so that nobody who only works on the widget installs them. */
function installPeers() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
  const args = ['ci', '--no-audit', '--no-fund'];
  const own = process.env.npm_execpath;
  const { status } = own
    ? spawnSync(process.execPath, [own, ...args], { cwd: here, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) writeFileSync(stamp, lock);
  return status === 0;
}

if (installPeers()) {
  const { module } = await runnerImport(join(here, 'bench.ts'), { configFile: false });
  process.exitCode = await module.bench(process.argv.slice(2));
} else process.exitCode = 1;

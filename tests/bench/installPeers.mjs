import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs what a bench compares with, unless its lock file has not changed since. The peers stand there and not at the
 * root, so that nobody who only works on the widget installs them.
 * @param {string} folder the bench's own, with its package.json and package-lock.json
 * @returns {boolean} whether they are there
 */
export function installPeers(folder) {
  const stamp = join(folder, 'node_modules', '.gop-y-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
  const args = ['ci', '--no-audit', '--no-fund'];
  const own = process.env.npm_execpath;
  const { status } = own
    ? spawnSync(process.execPath, [own, ...args], { cwd: folder, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) writeFileSync(stamp, lock);
  return status === 0;
}

import { spawnSync } from 'node:child_process';

const { env, platform } = process;
export const isLinuxRoot = platform === 'linux' && process.getuid?.() === 0;

/** Installs packages where that asks nobody for a password; elsewhere does nothing. Whether it helped, starting tells. */
export function installWithApt(what, packages) {
  if (!isLinuxRoot || spawnSync('apt-get', ['--version']).status !== 0) return;
  console.error(`Installing ${what} with apt-get …`);
  const quiet = {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  };
  // A list that fails to update may still be good enough to install from.
  spawnSync('apt-get', ['update'], quiet);
  const { status, stderr } = spawnSync(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...packages],
    quiet,
  );
  if (status !== 0) console.error(stderr.trim());
}

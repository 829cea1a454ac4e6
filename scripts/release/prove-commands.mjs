import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Every command of the packages is there and tells how it is used.
 * @param {string} project
 * @param {import('./pack.mjs').Packed[]} packed
 * @returns {string[]} their names
 */
export function proveCommands(project, packed) {
  const names = packed.flatMap(({ list }) => Object.keys(list.bin ?? {}));
  for (const name of names) {
    const { status, stdout, stderr } = spawnSync(commandIn(project, name), ['--help'], {
      cwd: project,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0 || !stdout.includes(name))
      throw new Error(`${name} --help ended with ${status}: ${stdout}${stderr}`);
  }
  return names;
}

/** Where npm puts a command. */
export const commandIn = (project, name) =>
  join(project, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

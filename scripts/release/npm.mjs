import { spawnSync } from 'node:child_process';

/**
 * Runs npm and gives what it prints.
 * @param {string[]} args
 * @param {string} folder
 * @throws with what npm said
 */
export function npm(args, folder) {
  const own = process.env.npm_execpath;
  const options = { cwd: folder, encoding: 'utf8', shell: !own && process.platform === 'win32' };
  // What npm tells the scripts that it runs is of this project, and not of that folder.
  options.env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!execpath)/.test(name)),
  );
  const { status, stdout, stderr } = own
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, options);
  if (status === 0) return stdout;
  throw new Error(`npm ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}

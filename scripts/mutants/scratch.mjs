import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What the copy makes for itself: a package that is part of the repository, and what tools keep. */
const OWN = /^(gop-y-collector|\.vite.*|\.cache|\.vitest.*)$/;

/** What git keeps and what it would: the files as they are now, committed or not. */
function filesOf(root) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { stdout, status } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error('this is no git repository: its files cannot be listed');
  return stdout.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}

function linkPackages(root, copy) {
  const packages = join(copy, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(root, 'node_modules')).filter((one) => !OWN.test(one)))
    symlinkSync(resolve(root, 'node_modules', name), join(packages, name));
  symlinkSync('../server', join(packages, 'gop-y-collector'));
}

/**
 * A copy of the repository in the temp folder, in which files may be changed. Nothing outside of it is touched.
 * @param {string} root
 */
export function createScratch(root) {
  const folder = mkdtempSync(join(tmpdir(), 'gop-y-mutants-'));
  for (const file of filesOf(root)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  linkPackages(root, folder);
  return {
    folder,
    /**
     * @param {{ file: string, from: string, to: string }} mutant
     * @returns {() => void} puts the file back
     */
    change({ file, from, to }) {
      const path = join(folder, file);
      const before = readFileSync(path, 'utf8');
      if (before.split(from).length !== 2) throw new Error(`“from” does not stand once in ${file}`);
      // As a function: a replacement’s `$` would mean something.
      writeFileSync(
        path,
        before.replace(from, () => to),
      );
      return () => writeFileSync(path, before);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

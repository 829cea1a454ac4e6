import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedClosure } from './installed-closure.mjs';
import { npm } from './npm.mjs';

const QUIET = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'];

/**
 * A project with nothing in it but the packed packages, installed without a network: what the packages need comes from the
 * folders that are installed here, packed anew by npm.
 * @param {string} folder is made
 * @param {import('./pack.mjs').Packed[]} packed
 * @param {string} packages the folder node_modules of this project
 */
export function makeEmptyProject(folder, packed, packages) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  const own = packed.map(({ list }) => list.name);
  const needed = packed.flatMap(({ list }) => Object.keys(list.dependencies ?? {}));
  const others = Object.fromEntries(needed.filter((name) => !own.includes(name)).map((name) => [name, '']));
  const tarballs = packed.map(({ tarball }) => tarball);
  npm(
    [
      'install',
      '--offline',
      '--install-links',
      '--omit=optional',
      ...QUIET,
      ...tarballs,
      ...installedClosure(others, packages),
    ],
    folder,
  );
}

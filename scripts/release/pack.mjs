import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';

/**
 * A package as it would be published.
 * @typedef {{ list: { name: string, version: string, bin?: Record<string, string> }, tarball: string, files: string[] }} Packed
 *   `files`: the paths in it
 */

/**
 * Packs a folder, or says by `undefined` that it is private and goes nowhere.
 * @param {string} folder
 * @param {string} to where the tarball goes
 * @returns {Packed | undefined}
 */
export function pack(folder, to) {
  const list = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (list.private) return undefined;
  const [{ filename, files }] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--workspaces=false', '--pack-destination', to], folder),
  );
  return { list, tarball: join(to, filename), files: files.map(({ path }) => path) };
}

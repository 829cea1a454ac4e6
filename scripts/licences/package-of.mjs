import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** Small helpers that the bundler adds by itself, by the beginning of their ids. */
const OF_THE_BUNDLER = [
  ['\0rolldown/', 'rolldown'],
  ['\0vite/', 'vite'],
];

/**
 * A package that is in a built file.
 * @typedef {{ name: string, version: string, licence: string, text: string }} Bundled `licence`: the SPDX expression of its
 *   package.json or `''`; `text`: its licence file, or `''`
 */

/**
 * The package that a module of a build belongs to; undefined for the project's own.
 * @param {string} id as the bundler has it
 * @returns {Bundled | undefined}
 */
export function packageOf(id) {
  const [, bundler] = OF_THE_BUNDLER.find(([start]) => id.startsWith(start)) ?? [];
  const folder = bundler ? folderOf(bundler) : folderAround(id.replace(/^\0/, '').replace(/\?.*$/, ''));
  if (!folder) return undefined;
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: typeof license === 'string' ? license : '', text: licenceText(folder) };
}

function folderOf(name) {
  const own = fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
  return existsSync(own) ? own : folderAround(require.resolve(name));
}

/** The nearest folder within node_modules whose package.json has a name and a version; inner ones only set a module's kind. */
function folderAround(file) {
  if (!/[\\/]node_modules[\\/]/.test(file)) return undefined;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const list = join(folder, 'package.json');
    if (!existsSync(list)) continue;
    const { name, version } = JSON.parse(readFileSync(list, 'utf8'));
    if (name && version) return folder;
  }
  return undefined;
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  if (!file) return '';
  const text = readFileSync(join(folder, file), 'utf8');
  // Vite's own file goes on with those of everything that is in Vite.
  return text
    .split(/^# Licenses of bundled dependencies/m)[0]
    .replace(/\r/g, '')
    .trim();
}

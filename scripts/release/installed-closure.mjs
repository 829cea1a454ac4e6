import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The folders of all packages that a package needs to run, as they are installed here. What an install leaves out on this
 * system (libraries for others) is left out too.
 * @param {Record<string, string>} dependencies
 * @param {string} packages the folder node_modules
 * @returns {string[]}
 */
export function installedClosure(dependencies, packages) {
  const found = new Set();
  const waiting = Object.keys(dependencies).map((name) => ({ name, from: packages, isOptional: false }));
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const folder = nearest(at);
    if (!folder && !at.isOptional) throw new Error(`${at.name} is not installed: run npm ci`);
    if (!folder || found.has(folder)) continue;
    found.add(folder);
    const list = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const optional = list.optionalDependencies ?? {};
    for (const name of Object.keys({ ...list.dependencies, ...optional }))
      waiting.push({ name, from: join(folder, 'node_modules'), isOptional: name in optional });
  }
  return [...found].sort();
}

/** As Node looks for it: in the folder's own packages, and then in those around it. */
function nearest({ name, from }) {
  for (let at = from; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, name);
    if (basename(at) === 'node_modules' && existsSync(folder)) return folder;
  }
  return undefined;
}

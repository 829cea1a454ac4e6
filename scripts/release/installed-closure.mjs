import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folders of all packages that a package needs to run, as they are installed here. What an install leaves out on this
 * system (libraries for others) is left out too.
 * @param {Record<string, string>} dependencies
 * @param {string} packages the folder node_modules
 * @returns {string[]}
 */
export function installedClosure(dependencies, packages) {
  const found = new Set();
  const waiting = Object.keys(dependencies);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const folder = join(packages, name);
    if (found.has(folder)) continue;
    if (!existsSync(folder)) throw new Error(`${name} is not installed: run npm ci`);
    found.add(folder);
    const list = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const optional = Object.keys(list.optionalDependencies ?? {});
    const needed = Object.keys(list.dependencies ?? {}).filter((one) => !optional.includes(one));
    waiting.push(...needed, ...optional.filter((one) => existsSync(join(packages, one))));
  }
  return [...found].sort();
}

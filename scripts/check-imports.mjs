// Holds every source file to the table of import-rules.mjs; a part of npm run lint.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forbiddenImports, JUDGED } from './import-rules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = /\.(ts|tsx|js|mjs)$/;
const NOT_OURS = new Set(['node_modules', 'dist']);

function* sourceFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !NOT_OURS.has(entry.name)) yield* sourceFiles(path);
    if (entry.isFile() && SOURCE.test(entry.name)) yield path;
  }
}

const problems = JUDGED.map((folder) => join(root, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => [...sourceFiles(folder)])
  .flatMap((path) => forbiddenImports(relative(root, path).replaceAll(sep, '/'), readFileSync(path, 'utf8')));

for (const problem of problems) console.error(`imports: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CODE = /\.(ts|tsx|mjs|js|css|json|yaml|html|php)$/;
const NOT_OURS = /^(node_modules|dist|docs|\..*|package-lock\.json)$/;

/** The paths and texts of a folder's files that are code; what tests the documents is none, else it would vouch for them. */
export function sourceOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.test(name))
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourceOf(path);
      return CODE.test(entry.name) ? `${path}\n${readFileSync(path, 'utf8')}` : '';
    })
    .join('\n');
}

/** All the code that there is, in one text. */
export const code = ['widget', 'server', 'server-mock', 'demo', 'scripts', 'tests'].map(sourceOf).join('\n');

import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { code } from './source';

const ENDING = 'ts|tsx|mjs|js|json|html|css|yaml|md|php|txt|db|png|zip';
/** With a slash in it, or an ending of a file; no address, no pattern, no package, no placeholder of a language. */
const PATH = new RegExp(`^(?!/|[a-z]+:|@)[\\w.*-]+(/[\\w.*{},-]+)*(/|\\.(${ENDING}))$`);

/** From where a document may name a file: from the root, from beside itself, and from the folders that it talks of. */
const ROOTS = [
  '',
  'dist',
  'demo/portals/ha-may',
  'widget/protocol',
  'server',
  'server/dist',
  'demo/pages',
  'demo',
];

/** What a reader has and the repository has not, each where it is made: by the collector, by a release. */
const READERS_OWN: readonly RegExp[] = [/^\.data\//, /^dist\/release\//, /^gop-y-VERSION\.zip$/];

export const isPath = (text: string): boolean => PATH.test(text);

/** Whether a path of a document is there. A name in capitals stands for any; a name alone may be one that the code has. */
export function isThere(document: string, path: string): boolean {
  if (READERS_OWN.some((own) => own.test(path))) return true;
  if (!path.includes('/') && code.includes(path)) return true;
  const wanted = path.replace(/(?<![\w-])[A-Z]{2,}(?![\w-])/g, '*').replace(/\/$/, '');
  return [posix.dirname(document), ...ROOTS].some((root) => matches(root || '.', wanted.split('/')));
}

/** @param wanted names of folders and at last of a file; `*` in one stands for any letters */
function matches(folder: string, [name = '', ...rest]: readonly string[]): boolean {
  if (!existsSync(folder)) return false;
  if (name.startsWith('.')) return existsSync(posix.join(folder, name, ...rest));
  const pattern = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  return readdirSync(folder, { withFileTypes: true }).some(
    (entry) =>
      pattern.test(entry.name) &&
      (rest.length === 0 || (entry.isDirectory() && matches(posix.join(folder, entry.name), rest))),
  );
}

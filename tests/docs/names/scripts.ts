import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The scripts of package.json that a text runs and that are not there. */
export const unknownScripts = (text: string): readonly string[] =>
  [...text.matchAll(/\bnpm run (?:--?\w+ )*([\w:-]+)/g)]
    .map((found) => found[1] ?? '')
    .filter((name) => !(name in scripts));

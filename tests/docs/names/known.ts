import { readFileSync } from 'node:fs';
import { code, sourceOf } from './source';

const settings = readFileSync('server/settings.ts', 'utf8');
const api = readFileSync('widget/embed/gop-y.d.ts', 'utf8');
const attributes = readFileSync('widget/embed/settings.ts', 'utf8');

const all = (text: string, pattern: RegExp) =>
  new Set([...text.matchAll(pattern)].map((found) => found[1] ?? ''));

/** The names of a kind that a document may use, and those that some document has to explain. */
export interface Names {
  readonly what: string;
  /** The names in a text, whatever stands around them. */
  readonly find: RegExp;
  readonly has: (name: string) => boolean;
  readonly owed: ReadonlySet<string>;
}

const within = (text: string) => (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text);

/** What is read of the environment is named in the code and nowhere else. */
export const NAMES: readonly Names[] = [
  {
    what: 'variable of the environment',
    find: /\b(GOPY_[A-Z_]+)\b/g,
    has: within(code),
    owed: all(settings, /\b(GOPY_[A-Z_]+)\b/g),
  },
  {
    what: 'attribute',
    find: /(?<![\w-])(data-[a-z][a-z-]*)/g,
    has: within(['widget', 'demo'].map(sourceOf).join('\n')),
    owed: all(attributes, /'(data-[a-z-]+)'/g),
  },
  {
    what: 'event',
    find: /(?<![\w-])(gop-y:[a-z]+(?:-[a-z]+)*)/g,
    has: within(code),
    owed: all(api, /'(gop-y:[a-z]+)'/g),
  },
  {
    what: 'method',
    find: /(?:^|[.\s])([a-z][A-Za-z]+)\([^)]*\)$/g,
    has: within(code),
    owed: all(api, /^ {2}([a-z]+)\(/gm),
  },
];

import { existsSync, readFileSync } from 'node:fs';

/** What becomes of a command that cannot be run as it stands. */
export type Instead =
  /** It must be there: the script of package.json, and the words that it is given, in what it runs. */
  | { readonly kind: 'known' }
  /** The same with less to do. */
  | { readonly kind: 'smaller'; readonly command: string }
  /** Nothing here could tell. */
  | { readonly kind: 'nothing' };

interface Exception {
  readonly command: RegExp;
  readonly reason: string;
  readonly instead: Instead;
}

const known = { kind: 'known' } as const;
const nothing = { kind: 'nothing' } as const;

/** Every command of the documents that is not run as it stands. Whatever is not named here is. */
export const NOT_RUN: readonly Exception[] = [
  { command: /^npm (test|run test)\b/, reason: 'it would run inside itself', instead: known },
  {
    command: /^npm run (release:check|conformance$)/,
    reason: 'a part of npm test by itself',
    instead: known,
  },
  {
    command: /^npm run bench:/,
    reason: 'installs its peers from the registry and measures for many minutes',
    instead: known,
  },
  {
    command: /^npm run chaos\b/,
    reason: 'a part of npm test by itself, and minutes long',
    instead: known,
  },
  {
    command: /^npm run mutants\b/,
    reason: 'runs a suite for each way to break something, for the better part of an hour',
    instead: known,
  },
  {
    command: /^npm run gallery$/,
    reason: 'some 800 pictures take longer than a reader of these results waits',
    instead: {
      kind: 'smaller',
      command: 'npm run gallery -- --only home --lang vi --theme light --width 360',
    },
  },
  {
    command: /^npm run sim\b/,
    reason: 'thousands of schedules are a part of npm test by themselves',
    instead: { kind: 'smaller', command: 'npm run sim -- --schedules 20 --seed 1' },
  },
  {
    command: /^npm (i|install|ci)\b.*\bgop-y/,
    reason: 'asks the registry; release:check installs what would lie there',
    instead: nothing,
  },
  {
    command: /^npx gop-y-(check|doctor)$/,
    reason: 'wants an address, which the sentence does not give',
    instead: { kind: 'smaller', command: 'npx gop-y-check --help && npx gop-y-doctor --help' },
  },
  {
    command: /^npm run (lint|format|types|knip)$/,
    reason: 'npm test looks at every file by itself',
    instead: known,
  },
  { command: /^npm (publish|version|login|view)\b/, reason: 'reaches out to the registry', instead: nothing },
  {
    command: /^git (clone|push|tag|pull|fetch)\b/,
    reason: 'reaches out, or changes history',
    instead: nothing,
  },
  {
    command: /^(sudo|apt|apt-get|systemctl|journalctl|docker|nginx|certbot|rsync|scp|ssh|useradd)\b/,
    reason: 'needs a machine of its own, or its administrator',
    instead: nothing,
  },
];

export const exceptionFor = (command: string): Exception | undefined =>
  NOT_RUN.find((exception) => exception.command.test(command));

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Why a command of the kind `known` would not run, or `undefined`. */
export function unknownIn(command: string): string | undefined {
  const [, run, second = ''] = /^npm (run )?(\S+)/.exec(command) ?? [];
  const name = run || second === 'test' ? second : '';
  if (!(name in scripts)) return `package.json has no script ${name}`;
  const source = sourceOf(name);
  const words = (command.split(' -- ')[1] ?? '').match(/--[a-z-]+|(?<=^|\s)[a-z][\w-]*/g) ?? [];
  const missing = words.find((word) => !source.includes(word.replace(/^--/, '')));
  return missing && `${name} does not know ${missing}`;
}

/** The text of all that a script runs, through the scripts that it names, and of what these import by name. */
function sourceOf(name: string): string {
  const line = scripts[name] ?? '';
  const others = line.startsWith('node scripts/run.mjs')
    ? line.split(' ').filter((word) => word in scripts)
    : [];
  const files = line.match(/\S+\.mjs/g)?.filter((file) => existsSync(file)) ?? [];
  return [...others.map(sourceOf), ...files.map(withSiblings)].join('\n');
}

function withSiblings(file: string): string {
  const text = readFileSync(file, 'utf8');
  const paths = [...text.matchAll(/['"](?:\.\.?\/|\/)?((?:tests|scripts)\/[\w/.-]+\.(?:ts|mjs))['"]/g)];
  const imported = paths.map((found) => found[1] ?? '').filter((path) => existsSync(path));
  return [text, ...imported.map((path) => readFileSync(path, 'utf8'))].join('\n');
}

import { parseArgs } from 'node:util';
import { messageOf } from '../startError';

/** What the collector was started for. */
export type Command =
  | { readonly kind: 'start' | 'hash-password' | 'transfer' | 'help' | 'version' }
  | { readonly kind: 'sign-in' | 'totp'; readonly officer: string }
  | { readonly kind: 'backup' | 'restore'; readonly file: string }
  /** `noted`: hashes of ends of logs that were printed before. */
  | { readonly kind: 'verify'; readonly noted: readonly string[] }
  | { readonly kind: 'init'; readonly init: InitArguments }
  /** `confirmed`: it is erased, and not only counted. */
  | { readonly kind: 'erase-due'; readonly confirmed: boolean }
  | { readonly kind: 'wrong'; readonly sentence: string };

export interface InitArguments {
  /** Where the portal is made; made itself where it is not there. */
  readonly folder: string;
  /** `null`: as the environment has it. */
  readonly lang: 'vi' | 'en' | null;
  /** A file with all answers; `null`: they are asked for. */
  readonly answers: string | null;
  /** A file in place of the law that came with the collector. */
  readonly law: string | null;
}

/** @param args what stands behind the program's name */
export function readCommand([name = 'start', ...rest]: readonly string[]): Command {
  if (rest.includes('--help')) return { kind: 'help' };
  switch (name) {
    case 'help':
    case '--help':
    case '-h':
      return { kind: 'help' };
    case '--version':
    case '-v':
      return { kind: 'version' };
    case 'init':
      return readInit(rest);
    case 'backup':
    case 'restore':
      return rest.length === 1 && rest[0]
        ? { kind: name, file: rest[0] }
        : wrong(`${name} needs the name of one file`);
    case 'verify':
      return readVerify(rest);
    case 'sign-in':
    case 'totp':
      return rest.length === 1 && rest[0]
        ? { kind: name, officer: rest[0] }
        : wrong(`${name} needs the id of one officer`);
    case 'erase-due':
      return rest.every((one) => one === '--yes')
        ? { kind: 'erase-due', confirmed: rest.length > 0 }
        : wrong('behind erase-due stands --yes or nothing');
    case 'start':
    case 'transfer':
    case 'hash-password':
      return rest.length === 0 ? { kind: name } : wrong(`nothing may stand behind ${name}`);
    default:
      return wrong(`there is no command ${name}`);
  }
}

/** Each hash behind a `--from` of its own. */
function readVerify(args: readonly string[]): Command {
  const hashes = args.filter((_, index) => index % 2 === 1);
  const isRight = args.every((arg, index) =>
    index % 2 === 0 ? arg === '--from' : /^[0-9a-f]{64}$/.test(arg),
  );
  return isRight && args.length % 2 === 0
    ? { kind: 'verify', noted: hashes }
    : wrong('behind verify stands nothing, or --from with a hash that verify printed before');
}

function readInit(args: string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { lang: { type: 'string' }, answers: { type: 'string' }, law: { type: 'string' } },
    });
    const { lang = null, answers = null, law = null } = values;
    if (lang !== null && lang !== 'vi' && lang !== 'en') return wrong(`--lang is vi or en, not ${lang}`);
    if (positionals.length > 1) return wrong('init takes one folder');
    return { kind: 'init', init: { folder: positionals[0] ?? '.', lang, answers, law } };
  } catch (error) {
    return wrong(messageOf(error));
  }
}

const wrong = (sentence: string): Command => ({ kind: 'wrong', sentence });

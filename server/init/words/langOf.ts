import type { Environment } from '../../settings';

/** The language that the environment is set to, if it is one of the two; else Vietnamese. */
export function langOf({ LC_ALL, LC_MESSAGES, LANG }: Environment): 'vi' | 'en' {
  return /^en\b|^en_/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'vi';
}

import { isLongEnough } from '../../desk/officers/password';
import { type Read, refused, taken } from './reader';
import { readText } from './readText';

/** As the officers' file takes it: two characters at least, a hundred at most. */
export function readOfficerName(typed: string): Read<string> {
  const read = readText(typed);
  if (!read.ok) return read;
  if (read.value.length < 2) return refused('short-name');
  return read.value.length > 100 ? refused('too-long') : read;
}

/** `null`: one is to be drawn. Blanks at its ends may be meant. */
export function readPassword(typed: string): Read<string | null> {
  if (typed === '') return taken(null);
  return isLongEnough(typed) ? taken(typed) : refused('short-password');
}

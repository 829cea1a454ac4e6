import { type Read, refused } from './reader';
import { readText } from './readText';

/** Digits as people group them; short numbers such as 1022 too. */
export const readPhone = (typed: string): Read<string> =>
  readAs(
    typed,
    (text) => /^\+?[\d .()-]+$/.test(text) && /^\d{3,15}$/.test(text.replace(/\D/g, '')),
    'no-phone',
  );

export const readEmail = (typed: string): Read<string> =>
  readAs(typed, (text) => /^[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+$/.test(text), 'no-email');

function readAs(typed: string, is: (text: string) => boolean, issue: 'no-phone' | 'no-email'): Read<string> {
  const read = readText(typed);
  return read.ok && !is(read.value) ? refused(issue) : read;
}

import { type Read, type Reader, refused, taken } from './reader';

/** What fits on one line of a telephone. */
const LONGEST = 200;

/** A text that people read; typed by whatever method, it is kept as NFC. */
export function readText(typed: string): Read<string> {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text === '') return refused('empty');
  return Array.from(text).length > LONGEST ? refused('too-long') : taken(text);
}

/** `null` where nothing was typed. */
export const optional =
  <T>(read: Reader<T>): Reader<T | null> =>
  (typed) =>
    typed.trim() === '' ? taken(null) : read(typed);

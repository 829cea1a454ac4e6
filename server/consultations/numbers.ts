/** The letters of points, in Vietnamese order: no f, j, w, z, and đ behind d. */
const POINTS = 'abcdđeghiklmnopqrstuvxy';

/** Place of a letter among points, from 1; 0 for what is none. */
export const letterOrder = (letter: string): number => POINTS.indexOf(letter || '?') + 1;

/** The letter in that place, or nothing behind the last. */
export const letterAt = (order: number): string | undefined => POINTS[order - 1];

/** A letter as an id has it: đ becomes `dd`, which no other letter does. */
export const letterName = (letter: string): string => (letter === 'đ' ? 'dd' : letter);

/** Small, and with the đ of Vietnamese: old fonts have the Icelandic ð, which looks the same in capitals. */
export const plainLetter = (letter: string): string => letter.toLowerCase().replace('ð', 'đ');

/** Below 90: nobody writes more chapters, and a C behind "Mục" is a letter. */
const ROMAN = /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** A number in Roman or Arabic digits; 0 for what is none. */
export function numberOf(written: string): number {
  if (/^\d{1,3}$/.test(written)) return Number(written);
  if (!ROMAN.test(written)) return 0;
  const values = [...written].map((digit) => VALUES[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

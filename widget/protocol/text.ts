/**
 * The one form text has on the wire: NFC, line ends as `\n`, no blank edges, no half of a character, and no U+0000, which
 * PostgreSQL cannot keep.
 * A Telex keyboard may give "é" as one code point or two; both must count, compare and search alike.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cs}\0]/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .trim();
}

/** Whether a value is a text in that form. */
export const isNormal = (value: unknown): value is string =>
  typeof value === 'string' && value === normalise(value);

/** Length as people count it: code points of the normalised text, not UTF-16 units and not bytes. */
export function lengthOf(text: string): number {
  return [...normalise(text)].length;
}

/** A text in one or more languages, by BCP 47 tag. Vietnamese is always there; the others are courtesy. */
export type Words = { readonly vi: string } & { readonly [lang: string]: string };

/** A text and the language that it is in, as `lang=` has it; empty: nobody knows. */
export interface Spoken {
  readonly text: string;
  readonly lang: string;
}

/** The words in the wanted language, or else in Vietnamese. */
export function inLanguage(words: Words, lang: string): Spoken {
  const own = words[lang];
  return own ? { text: own, lang } : { text: words.vi, lang: 'vi' };
}

import { normalise } from '../../widget/protocol/text';

/** A line that has something on it. */
export interface PastedLine {
  /** In normal form, with single spaces. */
  readonly text: string;
  /** Counted from 1 in what was pasted, blank lines too, so that an officer finds it. */
  readonly number: number;
}

/** Word ends a line inside a paragraph with a vertical tab, a PDF ends a page with a form feed. */
const LINE_END = /\r\n?|[\n\v\f\u2028\u2029]/;
/** What is there and not seen: zero-width spaces, and the soft hyphens of a PDF. */
const UNSEEN = /[\u200b\u2060\ufeff\u00ad]/g;
const SPACES = /[\s\p{Cc}]+/gu;

/** The lines of a pasted text. Blank ones are left out: some programs put one after every line, others none at all. */
export const pastedLines = (text: string): readonly PastedLine[] =>
  text
    .split(LINE_END)
    .map((line, index) => ({
      text: normalise(line.replace(UNSEEN, '').replace(SPACES, ' ')),
      number: index + 1,
    }))
    .filter((line) => line.text !== '');

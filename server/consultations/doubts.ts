import type { Level, Part } from '../../widget/protocol/draftText';
import { numberOf } from './numbers';
import { quotedLines } from './quoted';

/** Something in a text that was cut which an officer should look at: it may well be right. */
export type Doubt =
  /** A number was left out before `label`; `after`: what stands before it, empty where it is the first. */
  | { readonly kind: 'gap'; readonly after: string; readonly label: string }
  /** A line that looks like a beginning and is part of what stands before it. `within`: as that is cited, empty above the first part. */
  | { readonly kind: 'uncut'; readonly within: string; readonly line: string };

/** Lists with dashes are no parts anywhere; "1.1." and "2.000 đồng" begin none. */
const BEGINS =
  /^(?:\(?\d{1,3}\)|\d{1,3}\/|\d{1,3}\.(?!\d)|\(?[a-zđ]\)|[a-zđ][./] ?\p{Lu}|(?:Phần|PHẦN) (?:thứ|THỨ|[IVX\d])|(?:Tiểu mục|TIỂU MỤC) [IVX\d])/u;

/** All doubts, in the order of the text. @param parts as `cut` makes them @param preamble what stands above them */
export function doubtsOf(parts: readonly Part[], preamble: string): readonly Doubt[] {
  const doubts = uncut('', preamble);
  const last: Partial<Record<Level, Part>> = {};
  for (const part of parts) {
    const { level } = part;
    if (level === 'chapter') delete last.section;
    doubts.push(...gap(last[level], part));
    last[level] = part;
    if (level === 'article') delete last.clause;
    doubts.push(...uncut(citedIn(last, level), part.text));
  }
  return doubts;
}

/** Of clauses and points none can be left out: they are cut only where their numbers go on, and a letter is no number. */
function gap(before: Part | undefined, { label }: Part): Doubt[] {
  const step = numberIn(label) - (before ? numberIn(before.label) : 0);
  return step > 1 ? [{ kind: 'gap', after: before?.label ?? '', label }] : [];
}

/** Điều 3a has the number of Điều 3. */
const numberIn = (label: string): number => numberOf(/(?:\d+|[IVXL]+)/.exec(label)?.[0] ?? '');

function uncut(within: string, text: string): Doubt[] {
  const lines = text.split('\n');
  const isQuoted = quotedLines(lines);
  return lines
    .filter((line, index) => !isQuoted[index] && BEGINS.test(line))
    .map((line) => ({ kind: 'uncut', within, line }));
}

const CITED: readonly Level[] = ['point', 'clause', 'article'];

/** `Điểm a Khoản 1 Điều 3`; chapters and sections by themselves. */
function citedIn(last: Partial<Record<Level, Part>>, level: Level): string {
  const levels = CITED.includes(level) ? CITED.slice(CITED.indexOf(level)) : [level];
  return levels.flatMap((one) => last[one]?.label ?? []).join(' ');
}

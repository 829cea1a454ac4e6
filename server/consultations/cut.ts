import type { Part } from '../../widget/protocol/draftText';
import { isClosing } from './closing';
import { headed, joined } from './headed';
import { listedStart } from './listed';
import { pastedLines } from './pastedLines';
import { type Backwards, type Piece, piecesOf } from './pieces';
import { quotedLines } from './quoted';
import type { Start } from './start';
import { titledStart } from './titled';

/** A draft in parts, or why it could not be cut. */
export type Cut =
  | {
      readonly kind: 'cut';
      /** What stands above the first part: names, grounds. With the parts and the closing it is every letter pasted. */
      readonly preamble: string;
      readonly parts: readonly Part[];
      /** What stands below the last article: recipients, signatures, appendices. */
      readonly closing: string;
    }
  | { readonly kind: 'no-article' }
  | Backwards;

/**
 * Cuts a law's draft, pasted as plain text, into chương, mục, điều, khoản, điểm. Never throws.
 * What a quotation holds begins nothing; nor does what is numbered out of turn: see place.ts.
 * @param draft the version: every part is `since` this one
 */
export function cut(text: string, draft: string): Cut {
  const pasted = pastedLines(text);
  const lines = pasted.map((line) => line.text);
  const isQuoted = quotedLines(lines);
  const starts = lines.map((line, index) => (isQuoted[index] ? undefined : startOf(line, lines, index)));
  const lastArticle = starts.map((start) => start?.level).lastIndexOf('article');
  if (lastArticle < 0) return { kind: 'no-article' };
  const closing = lines.findIndex((line, at) => at > lastArticle && !isQuoted[at] && isClosing(line));
  const end = closing < 0 ? lines.length : closing;
  const dealt = piecesOf(pasted.slice(0, end), starts);
  if (dealt.kind === 'backwards') return dealt;
  return {
    kind: 'cut',
    preamble: joined(dealt.above),
    parts: dealt.pieces.map((piece) => partOf(piece, draft)),
    closing: joined(lines.slice(end)),
  };
}

function startOf(line: string, lines: readonly string[], index: number): Start | undefined {
  const around = { before: lines[index - 1] ?? '', after: lines[index + 1] ?? '' };
  return titledStart(line, around) ?? listedStart(line, around);
}

function partOf({ start: { level, label }, id, lines }: Piece, draft: string): Part {
  const hasHeading = level === 'chapter' || level === 'section' || level === 'article';
  const words = hasHeading ? headed(lines) : { heading: '', text: joined(lines) };
  return { level, id, label, ...words, since: draft };
}

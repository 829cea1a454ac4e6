import type { PastedLine } from './pastedLines';
import { BEGINNING, inside, judge } from './place';
import type { Start } from './start';

/** A part as it stands in the paste. */
export interface Piece {
  readonly start: Start;
  readonly id: string;
  /** What follows its label, from its own line on. */
  readonly lines: readonly string[];
}

/** A number that is not above the one before: two documents in one paste, or a slip. Only the first is told. */
export interface Backwards {
  readonly kind: 'backwards';
  /** From 1, in the paste. */
  readonly line: number;
  readonly label: string;
  /** The label that it would have to come after. */
  readonly after: string;
}

/** All parts, and the lines above the first. */
export interface Dealt {
  readonly kind: 'dealt';
  readonly above: readonly string[];
  readonly pieces: readonly Piece[];
}

/** Deals the lines out to the parts that begin on them. @param starts what each line looks like the beginning of */
export function piecesOf(
  lines: readonly PastedLine[],
  starts: readonly (Start | undefined)[],
): Dealt | Backwards {
  const above: string[] = [];
  const pieces: (Piece & { readonly lines: string[] })[] = [];
  let place = BEGINNING;
  for (const [index, line] of lines.entries()) {
    const start = starts[index];
    const verdict = start && judge(start, place);
    if (start && verdict?.kind === 'backwards') {
      return { kind: 'backwards', line: line.number, label: start.label, after: verdict.after };
    }
    if (start && verdict?.kind === 'begins') {
      place = inside(start, place);
      pieces.push({ start, id: place.ids[start.level], lines: start.rest ? [start.rest] : [] });
    } else {
      (pieces.at(-1)?.lines ?? above).push(line.text);
    }
  }
  return { kind: 'dealt', above, pieces };
}

import type { Doubt } from './doubt';
import { listedStart } from './listed';
import { lookalike } from './lookalike';
import { type OwnLine, ownLines } from './ownLines';
import { type Path, placeOf } from './paths';
import { stray } from './stray';
import { unknownLevel } from './unknownLevel';
import { beginsSmall } from './wrapped';

/** What in a part's own text looks like the beginning of another: of each kind the first. Lists with dashes are none. */
export function lumpsIn(path: Path): readonly Doubt[] {
  const kinds = new Map<Doubt['kind'], Doubt>();
  for (const line of ownLines(path[0])) {
    const doubt = doubtOf(path, line);
    if (doubt && !kinds.has(doubt.kind)) kinds.set(doubt.kind, doubt);
  }
  // Where the first was not found the next come early.
  if (kinds.has('beside')) kinds.delete('early');
  return [...kinds.values()];
}

function doubtOf(path: Path, { text, before, isBesideLabel, isFresh }: OwnLine): Doubt | undefined {
  const start = listedStart(text, { before });
  if (isBesideLabel) return start && stray(path, start, isFresh);
  const within = placeOf(path);
  const level = unknownLevel(text);
  if (level !== undefined) return { kind: 'level', within, mark: level };
  const alike = lookalike(text);
  if (alike && (isFresh || !beginsSmall(alike.rest))) return { kind: 'lump', within, mark: alike.mark };
  return start && stray(path, start, isFresh);
}

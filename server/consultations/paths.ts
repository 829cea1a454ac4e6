import type { Level, Part } from '../../widget/protocol/draftText';
import { isAbove } from './branches';

/** A part, then the ones that it belongs to, the nearest first. */
export type Path = readonly [Part, ...Part[]];

/** The way to every part of a text, in reading order. */
export function pathsOf(parts: readonly Part[]): readonly Path[] {
  let above: readonly Part[] = [];
  return parts.map((part) => {
    const path: Path = [part, ...above.filter((one) => isAbove(one, part))];
    above = path;
    return path;
  });
}

/** The part of a level on a path, or nothing. */
export const onPath = (path: readonly Part[], level: Level): Part | undefined =>
  path.find((part) => part.level === level);

/** As an article and what it says are cited, `Điểm b khoản 1 Điều 4`; a section is told with its chapter. */
export function placeOf([part, ...above]: Path): string {
  const isInArticle = onPath([part, ...above], 'article') !== undefined;
  const named = isInArticle ? above.filter(({ level }) => level === 'clause' || level === 'article') : above;
  return [part.label, ...named.map(({ label }) => label.replace('Khoản', 'khoản'))].join(' ');
}

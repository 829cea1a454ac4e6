import type { Doubt } from './doubt';
import { letterAt } from './numbers';
import { orderOf } from './order';
import { onPath, type Path, placeOf } from './paths';
import type { Start } from './start';
import { beginsSmall } from './wrapped';

/**
 * What is odd about the start of a clause or point that was left in a part's text.
 * @param isFresh whether the line above is over; if it is not, only a number near the last is told: it may be one in a sentence
 */
export function stray(path: Path, start: Start, isFresh: boolean): Doubt | undefined {
  const { level, order, rest } = start;
  const mark = `${start.label.slice(start.label.lastIndexOf(' ') + 1)}${level === 'clause' ? '.' : ')'}`;
  const scope = scopeOf(path, level);
  if (!scope || order === 0) return { kind: 'lump', within: placeOf(path), mark };
  const within = placeOf(scope);
  const reached = reachedOn(path, level);
  if (!isFresh && (beginsSmall(rest) || order > reached + 2)) return undefined;
  if (order <= reached) return { kind: 'double', within, mark };
  const wanted = level === 'clause' ? `${reached + 1}.` : `${letterAt(reached + 1)})`;
  // One in turn that does not begin its line.
  return wanted === mark ? { kind: 'beside', within, mark } : { kind: 'early', within, mark, wanted };
}

/** What numbers the clauses or points here, or nothing: above the first article there are none. */
function scopeOf(path: Path, level: Start['level']): Path | undefined {
  const clause = level === 'point' ? onPath(path, 'clause') : undefined;
  const by = clause ?? onPath(path, 'article');
  const [part, ...above] = path.slice(by ? path.indexOf(by) : path.length);
  return part && [part, ...above];
}

/** How far the clauses, or the points, have come where the path ends. */
function reachedOn(path: Path, level: Start['level']): number {
  const part = onPath(path, level);
  if (!part) return 0;
  const { number, letter } = orderOf(part);
  return level === 'clause' ? number : letter;
}

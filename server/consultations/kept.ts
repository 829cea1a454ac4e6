import type { Branch } from './branches';
import { allWords, firstWords } from './words';

/**
 * Which new branch is which old one. What has no old one is new, and an old one in nobody's place is gone.
 * @returns the old branch by the new one, at every depth
 */
export const keptBranches = (
  before: readonly Branch[],
  after: readonly Branch[],
): ReadonlyMap<Branch, Branch> => new Map(kept(before, after));

/** Looked for among the like under the same part only: a clause that moves to another article is another clause. */
const kept = (before: readonly Branch[], after: readonly Branch[]): readonly (readonly [Branch, Branch])[] =>
  pairs(before, after).flatMap(([now, then]) => [[now, then] as const, ...kept(then.under, now.under)]);

type Mark = (branch: Branch) => string;

/**
 * By what a part is known again, the surest first: by all its words, whatever its number is now; by what it begins with,
 * so that one that was moved and mended is still itself; by its number. Of several alike, the one with the same number.
 * An empty mark marks nothing.
 */
const MARKS: readonly Mark[] = [
  (branch) => allWords(branch) && `${branch.part.label}\n${allWords(branch)}`,
  allWords,
  (branch) => firstWords(branch) && `${branch.part.label}\n${firstWords(branch)}`,
  firstWords,
  ({ part }) => part.label,
];

function pairs(before: readonly Branch[], after: readonly Branch[]): readonly (readonly [Branch, Branch])[] {
  const found: (readonly [Branch, Branch])[] = [];
  const then = new Set(before);
  const now = new Set(after);
  for (const mark of MARKS) {
    const known = byMark([...then], mark);
    for (const branch of now) {
      const old = known.get(levelled(branch, mark))?.shift();
      if (!old) continue;
      found.push([branch, old]);
      now.delete(branch);
      then.delete(old);
    }
  }
  return found;
}

function byMark(branches: readonly Branch[], mark: Mark): ReadonlyMap<string, Branch[]> {
  const known = new Map<string, Branch[]>();
  for (const branch of branches.filter((one) => mark(one) !== '')) {
    const alike = known.get(levelled(branch, mark));
    if (alike) alike.push(branch);
    else known.set(levelled(branch, mark), [branch]);
  }
  return known;
}

const levelled = (branch: Branch, mark: Mark) => `${branch.part.level}\n${mark(branch)}`;

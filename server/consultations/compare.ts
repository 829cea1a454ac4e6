import type { DraftText, Part } from '../../widget/protocol/draftText';
import { type Branch, branchesOf } from './branches';
import { freshIds } from './freshIds';
import { keptBranches } from './kept';
import { removedCitations } from './removed';
import { ownWords, readWords } from './words';

/**
 * The next version of a text. A part keeps its id for as long as it is known again (see kept.ts), and its `since` for as
 * long as it reads the same, also where parts before it came or went and its number is another.
 * Words that come back after they were changed are new words.
 * @param parts as `cut` makes them
 * @param draft a version that there has not been yet
 * @param at when it is put up, RFC 3339 with offset
 */
export function renew(before: DraftText, parts: readonly Part[], draft: string, at: string): DraftText {
  const branches = branchesOf(parts);
  const kept = keptBranches(branchesOf(before.parts), branches);
  const freshId = freshIds(before);
  const renewed = new Map<Part, Part>();
  const formerly = new Map<string, string>();
  const renewAll = (siblings: readonly Branch[], above: Part | undefined, isAboveNew: boolean): void => {
    for (const branch of siblings) {
      const { part, under } = branch;
      const old = kept.get(branch);
      const isSame = old !== undefined && ownWords(old) === ownWords(branch);
      const id = old?.part.id ?? freshId(below(above, part), isAboveNew);
      const now = { ...part, id, since: isSame ? old.part.since : draft };
      renewed.set(part, now);
      // No opinion is asked on a point by itself: it is told with what it belongs to.
      if (old && !isSame && part.level !== 'point') formerly.set(id, readWords(old));
      renewAll(under, now, !old);
    }
  };
  renewAll(branches, undefined, false);
  const all = parts.map((part) => renewed.get(part) ?? part);
  const reworded = all.flatMap(({ id }) => {
    const words = formerly.get(id);
    return words ? [{ id, before: words }] : [];
  });
  return {
    lang: before.lang,
    parts: all,
    versions: [...before.versions, { draft, at, removed: removedCitations(before.parts, all), reworded }],
  };
}

/** The id that a part would have under another one. */
function below(above: Part | undefined, { id }: Part): string {
  const own = id.slice(id.lastIndexOf('.') + 1);
  return above ? `${above.id}.${own}` : own;
}

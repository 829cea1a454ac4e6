import type { DraftText } from '../../../../widget/protocol/draftText';
import { type Branch, branchesOf } from '../../../consultations/branches';
import { readWords } from '../../../consultations/words';

/**
 * What a part said, its points with it, in the version under which somebody wrote about it; empty where nobody knows any
 * more, or where it is no part.
 * @param isEarlier whether it reads otherwise since
 */
export function wordings(
  text: DraftText | undefined,
): (item: string, draft: string, isEarlier: boolean) => string {
  const { parts, versions } = text ?? { parts: [], versions: [] };
  const today = new Map(
    branchesOf(parts)
      .flatMap(all)
      .map((branch) => [branch.part.id, readWords(branch)]),
  );
  return (item, draft, isEarlier) => {
    if (!isEarlier) return today.get(item) ?? '';
    const later = versions.slice(versions.findIndex((version) => version.draft === draft) + 1);
    return later.flatMap(({ reworded = [] }) => reworded).find(({ id }) => id === item)?.before ?? '';
  };
}

const all = (branch: Branch): readonly Branch[] => [branch, ...branch.under.flatMap(all)];

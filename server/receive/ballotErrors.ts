import { type Ballot, ballotIssues } from '../../widget/protocol/ballot';
import { type Consultation, itemsOf } from '../../widget/protocol/consultation';
import type { Issue } from '../../widget/protocol/issue';
import type { StanceItem } from '../../widget/protocol/items/stance';

/** What the version of the text that a ballot answers is to the present one. */
export type Version = 'present' | 'earlier' | 'unknown';

export function versionOf(draft: string, { draft: present, text }: Consultation): Version {
  if (draft === present) return 'present';
  return text?.versions.some((one) => one.draft === draft) ? 'earlier' : 'unknown';
}

/**
 * What is wrong with a ballot's answers by what is asked today. In a ballot on an earlier version there may be opinions on
 * parts that the text no longer has: somebody wrote them in good faith.
 */
export function ballotErrors({ answers }: Ballot, consultation: Consultation, version: Version): Issue[] {
  if (version !== 'earlier') return ballotIssues(answers, consultation);
  const asked = itemsOf(consultation);
  const gone = answers.flatMap(({ item: id, kind }): StanceItem[] =>
    kind === 'stance' && !asked.some((item) => item.id === id) ? [{ id, kind, title: { vi: '' } }] : [],
  );
  return ballotIssues(answers, { ...consultation, items: [...consultation.items, ...gone] });
}

import { citation, type DraftText, type Part } from '../../../widget/protocol/draftText';

/** How the parts are cited that a new version has, words otherwise, or has no more. */
export interface Changes {
  readonly added: readonly string[];
  readonly reworded: readonly string[];
  readonly removed: readonly string[];
}

/** What a new version makes of the one before. Points go with their clause or article, on which the opinion is asked. */
export function changesOf(before: DraftText, after: DraftText): Changes {
  const known = new Set(before.parts.map(({ id }) => id));
  const last = after.versions.at(-1);
  const fresh = cited(after.parts).filter(({ part }) => part.since === last?.draft);
  const labels = (areKnown: boolean) =>
    fresh.filter(({ part }) => known.has(part.id) === areKnown).map(({ label }) => label);
  return { added: labels(false), reworded: labels(true), removed: last?.removed ?? [] };
}

/** Whether two texts read the same, numbers too: a version that changes nothing would tell everybody that there is a new one. */
export const areSame = (one: DraftText, other: DraftText): boolean => read(one) === read(other);

const read = ({ parts }: DraftText) =>
  JSON.stringify(parts.map(({ label, heading, text }) => [label, heading, text]));

function cited(parts: readonly Part[]) {
  let article: Part | undefined;
  return parts.flatMap((part) => {
    if (part.level === 'article') article = part;
    if (part.level === 'point') return [];
    const isInArticle = part.level === 'article' || part.level === 'clause';
    return [{ part, label: isInArticle && article ? citation({ part, article }) : part.label }];
  });
}

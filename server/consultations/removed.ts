import { citation, type Part } from '../../widget/protocol/draftText';

/** How the articles and clauses that are gone were cited. With an article its clauses go unsaid. */
export function removedCitations(before: readonly Part[], after: readonly Part[]): readonly string[] {
  const ids = new Set(after.map(({ id }) => id));
  let article: Part | undefined;
  return before.flatMap((part) => {
    if (part.level === 'article') article = part;
    if (!article || ids.has(part.id)) return [];
    return part === article || (part.level === 'clause' && ids.has(article.id))
      ? [citation({ part, article })]
      : [];
  });
}

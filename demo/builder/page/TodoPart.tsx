import type { Issue } from '../check/issue';
import type { BuilderWords } from '../words/vi';

interface TodoPartProps {
  readonly words: BuilderWords;
  readonly issues: readonly Issue[];
}

/** In place of a snippet: how much is still to be put right, and the way to the first of it. */
export function TodoPart({ words, issues }: TodoPartProps) {
  const [first] = issues;
  return (
    <p class="error">
      {words.notYet(issues.length)}{' '}
      {first && (
        <button type="button" class="plain" onClick={() => goTo(first.field)}>
          {words.goTo}
        </button>
      )}
    </p>
  );
}

function goTo(field: Issue['field']): void {
  const control =
    document.getElementById(field) ??
    document.querySelector<HTMLElement>('[aria-describedby="views-error"] input');
  control?.focus();
}

import { queries } from '@testing-library/preact';

type Options = { readonly name?: unknown } | undefined;
type Query = (container: HTMLElement, sought: unknown, options?: Options) => unknown;

/** Words as they are spoken: a space at which no line ends sounds like any other. */
function spoken(words: unknown): unknown {
  const source = (text: string) => text.replace(/[ \u00a0]/g, '\\s');
  if (words instanceof RegExp) return new RegExp(source(words.source), words.flags);
  if (typeof words !== 'string') return words;
  return new RegExp(`^${source(words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))}$`);
}

const queriesBy = (what: string) =>
  Object.entries(queries).filter(([kind]) => kind.endsWith(what)) as [string, Query][];

const byRole = queriesBy('ByRole').map(([kind, query]): [string, Query] => [
  kind,
  (container, role, options) =>
    query(
      container,
      role,
      options?.name === undefined ? options : { ...options, name: spoken(options.name) },
    ),
]);
const byText = queriesBy('ByText').map(([kind, query]): [string, Query] => [
  kind,
  (container, text, options) => query(container, spoken(text), options),
]);

/** The usual queries, to which a space at which no line ends is a space like any other. */
export const bySpokenWords = { ...queries, ...Object.fromEntries([...byRole, ...byText]) } as typeof queries;

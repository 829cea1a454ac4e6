import { judgeTag } from './judgeTag';
import type { Snippet } from './snippet';
import type { TagFinding } from './tagFinding';

/** What is wrong with this widget's tags, one by one and together. */
export function judgeTags(snippets: readonly Snippet[], page: URL): readonly TagFinding[] {
  if (snippets.length === 0) return [{ code: 'tag-missing', level: 'wrong' }];
  const found = [...snippets.flatMap((snippet) => judgeTag(snippet, page)), ...judgeTogether(snippets)];
  return found.some(({ level }) => level === 'wrong')
    ? found
    : [...found, { code: 'tag-good', level: 'good' }];
}

function judgeTogether(snippets: readonly Snippet[]): readonly TagFinding[] {
  const endpoints = different(snippets.map(({ endpoint }) => endpoint?.href.replace(/\/+$/, '') ?? ''));
  if (endpoints.length > 1) return [{ code: 'tags-differ', level: 'wrong', endpoints }];
  const files = different(snippets.map(({ src }) => (src ? src.origin + src.pathname : '')));
  return files.length > 1 ? [{ code: 'tags-of-versions', level: 'note', files }] : [];
}

const different = (values: readonly string[]): readonly string[] => [...new Set(values.filter(Boolean))];

import { hasLoaderText, startsByTag } from '../tag/loaderText';
import type { TagFinding } from '../tag/tagFinding';
import { get } from './get';
import type { HtmlPage } from './readHtml';

/** The files of a page among which the loader is looked for. */
const AT_MOST = 40;
const ESCAPED_TAG = /<script\b[^>]*\bgop-y(\.full)?\.js/;

/** Where a page has no tag of its own: the text that an editor made of it, or the file that an optimizer put the loader in. */
export async function findLost(
  fetch: typeof globalThis.fetch,
  { seen, text }: HtmlPage,
): Promise<readonly TagFinding[]> {
  if (ESCAPED_TAG.test(text)) return [{ code: 'tag-shown-as-text', level: 'wrong' }];
  const { scripts, base } = seen;
  const files = scripts
    .flatMap(({ attributes }) => attributes.get('src') ?? [])
    .filter((src) => URL.canParse(src, base.href))
    .slice(0, AT_MOST)
    .map((src) => new URL(src, base));
  const found = await Promise.all(
    files.map(async (file): Promise<TagFinding[]> => {
      const got = await get(fetch, file);
      const code = got?.bytes.toString() ?? '';
      if (!hasLoaderText(code)) return [];
      return startsByTag(code)
        ? [{ code: 'tag-bundled', level: 'wrong', file: file.href }]
        : [{ code: 'tag-in-module', level: 'note', file: file.href }];
    }),
  );
  return found.flat();
}

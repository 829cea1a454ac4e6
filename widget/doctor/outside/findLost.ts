import type { PageSeen } from '../pageSeen';
import { hasLoaderText } from '../tag/loaderText';
import type { TagFinding } from '../tag/tagFinding';
import { get } from './get';

/** The files of a page among which the loader is looked for. */
const AT_MOST = 40;

/** Where a page has no tag of its own: the file into which an optimizer put the loader, if it is one of the page's. */
export async function findBundled(
  fetch: typeof globalThis.fetch,
  { scripts, base }: PageSeen,
): Promise<readonly TagFinding[]> {
  const files = scripts
    .flatMap(({ attributes }) => attributes.get('src') ?? [])
    .filter((src) => URL.canParse(src, base.href))
    .slice(0, AT_MOST)
    .map((src) => new URL(src, base));
  const found = await Promise.all(
    files.map(async (file): Promise<TagFinding[]> => {
      const got = await get(fetch, file);
      return got && hasLoaderText(got.bytes.toString())
        ? [{ code: 'tag-bundled', level: 'wrong', file: file.href }]
        : [];
    }),
  );
  return found.flat();
}

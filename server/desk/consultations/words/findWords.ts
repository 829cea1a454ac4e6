import type { Consulting, StoredWords } from '../../../store/consulting';
import { SHELVES } from './wordsPage';

/** More than can begin alike and differ in the last character alone. */
const ALIKE = 100;

/**
 * What was written under this name about a consultation, whichever shelf it is on; `undefined`: nothing is, or no longer.
 * Words stand by their names, so these come right behind all but the last character of theirs.
 */
export async function findWords(
  store: Pick<Consulting, 'wordsOf'>,
  portal: string,
  consultation: string,
  slug: string,
): Promise<StoredWords | undefined> {
  const shelves = SHELVES.map((shelf) =>
    store.wordsOf(portal, consultation, shelf, ALIKE, slug.slice(0, -1)),
  );
  return (await Promise.all(shelves)).flat().find((words) => words.slug === slug);
}

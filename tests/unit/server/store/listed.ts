import type { Sought } from '../../../../server/store/finding';
import type { Sight } from '../../../../server/store/sight';
import type { InboxItem, InboxShelf, Store } from '../../../../server/store/store';

/** All of a shelf: nothing in particular is looked for. */
export const shelved = (shelf: InboxShelf): Sought => ({ shelf, words: [], filters: [] });

/** A shelf of the portal `mau` as somebody at the desk sees it, the first hundred. */
export async function listed(
  store: Store,
  shelf: InboxShelf,
  sight: Sight = 'all',
): Promise<readonly InboxItem[]> {
  return (await store.search('mau', sight, shelved(shelf), 100, null)).items;
}

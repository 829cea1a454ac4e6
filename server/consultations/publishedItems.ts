import type { Snapshot } from '../store/snapshot';
import type { TalliedItem } from '../store/tallied';

/** What everybody may see of a count's items: some as they were published before. */
export const publishedItems = ({ tallied, held }: Snapshot): readonly TalliedItem[] =>
  tallied.items.map((one) => held.find(({ as }) => as.item.id === one.item.id)?.as ?? one);

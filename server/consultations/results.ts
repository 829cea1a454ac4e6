import type { Consultation, Results } from '../../widget/protocol/consultation';
import { askedNow } from './askedNow';
import type { Hashes } from './files';
import { hiding } from './hiding';
import type { Published } from './publishing';

/** @param wordsOf what was let through, by item */
export function resultsOf(
  consultation: Consultation,
  { snapshot, later }: Published,
  hashes: Hashes,
  wordsOf: (item: string) => readonly string[],
): Results {
  const { items, gone } = askedNow(consultation, snapshot);
  return {
    ballots: snapshot.tallied.ballots,
    later,
    items: items.map(({ item, tallies, earlier }) => ({
      item: item.id,
      tallies: tallies.map((one) => hiding(item, one)),
      earlier,
      later: snapshot.held.find(({ as }) => as.item.id === item.id)?.later ?? 0,
      words: wordsOf(item.id),
    })),
    gone,
    export: { file: `consultations/${consultation.id}/export.json`, ...hashes },
  };
}

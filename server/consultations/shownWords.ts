import type { Consultation } from '../../widget/protocol/consultation';
import type { Consulting } from '../store/consulting';
import { allWords } from './allWords';
import { earlierWording } from './tally';

/**
 * What a moderator let through, by item, in the order of its letters, which tells nothing. Words about an earlier wording are
 * left out, as the choice beside them is.
 */
export async function shownWords(
  store: Pick<Consulting, 'wordsOf'>,
  portal: string,
  consultation: Consultation,
): Promise<(item: string) => readonly string[]> {
  const isEarlier = earlierWording(consultation);
  const byItem = new Map<string, string[]>();
  for await (const { item, words, draft } of allWords(store, portal, consultation.id, 'shown')) {
    if (isEarlier(item, draft)) continue;
    const others = byItem.get(item);
    if (others) others.push(words);
    else byItem.set(item, [words]);
  }
  return (item) => byItem.get(item)?.sort() ?? [];
}

import { allWords } from '../../../consultations/allWords';
import type { Consulting } from '../../../store/consulting';

/** How much of what was written no moderator has decided on yet, by item. */
export async function waitingOn(
  store: Pick<Consulting, 'wordsOf'>,
  portal: string,
  consultation: string,
): Promise<(item: string) => number> {
  const byItem = new Map<string, number>();
  for await (const { item } of allWords(store, portal, consultation, 'new'))
    byItem.set(item, (byItem.get(item) ?? 0) + 1);
  return (item) => byItem.get(item) ?? 0;
}

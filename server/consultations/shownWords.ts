import type { Consultation } from '../../widget/protocol/consultation';
import type { Consulting, StoredWords } from '../store/consulting';
import { earlierWording } from './tally';

const PAGE = 1000;

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
  for await (const { item, words, draft } of allShown(store, portal, consultation.id)) {
    if (isEarlier(item, draft)) continue;
    const others = byItem.get(item);
    if (others) others.push(words);
    else byItem.set(item, [words]);
  }
  return (item) => byItem.get(item)?.sort() ?? [];
}

async function* allShown(
  store: Pick<Consulting, 'wordsOf'>,
  portal: string,
  consultation: string,
): AsyncGenerator<StoredWords, void, undefined> {
  for (let after = ''; ; ) {
    const page = await store.wordsOf(portal, consultation, 'shown', PAGE, after);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.slug;
  }
}

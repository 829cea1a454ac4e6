import type { Consulting, StoredWords, WordsState } from '../store/consulting';

const PAGE = 1000;

/** All that was written about a consultation and is in one state, by slug. */
export async function* allWords(
  store: Pick<Consulting, 'wordsOf'>,
  portal: string,
  consultation: string,
  state: WordsState,
): AsyncGenerator<StoredWords, void, undefined> {
  for (let after = ''; ; ) {
    const page = await store.wordsOf(portal, consultation, state, PAGE, after);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.slug;
  }
}

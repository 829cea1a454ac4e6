import type { Kysely } from 'kysely';
import { LOOKED_THROUGH, type Sought } from '../finding';
import type { InboxShelf } from '../store';
import type { Tables } from '../tables';

/** Along which index a search goes: one in the order of the list, and of those the one that leaves least to look through. */
export type Source =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'commune'; readonly commune: string }
  | { readonly kind: 'topic'; readonly topic: string | null }
  | { readonly kind: 'due'; readonly from: string; readonly to: string }
  | { readonly kind: 'shelf'; readonly shelf: InboxShelf }
  | { readonly kind: 'all' };

export async function sourceOf(
  db: Kysely<Tables>,
  portal: string,
  { shelf, words, filters }: Sought,
): Promise<Source> {
  if (words.length > 0) return { kind: 'word', word: await rarest(db, portal, words) };
  if (shelf === 'open') {
    const due = filters.find((filter) => filter.kind === 'due');
    return due ?? { kind: 'due', from: '', to: '~' };
  }
  return (
    filters.find((filter) => filter.kind === 'commune') ??
    filters.find((filter) => filter.kind === 'topic') ??
    (shelf === 'all' ? { kind: 'all' } : { kind: 'shelf', shelf })
  );
}

/** Counted no further than one page looks: of two words that are more frequent either will do. */
async function rarest(db: Kysely<Tables>, portal: string, words: readonly string[]): Promise<string> {
  let best = { word: '', count: Number.POSITIVE_INFINITY };
  for (const word of words) {
    const some = db
      .selectFrom('question_words')
      .select('id')
      .where('portal', '=', portal)
      .where('word', '=', word)
      .limit(LOOKED_THROUGH);
    const { count } = await db
      .selectFrom(some.as('some'))
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) < best.count) best = { word, count: Number(count) };
  }
  return best.word;
}

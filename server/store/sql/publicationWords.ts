import { type Kysely, sql, type Transaction } from 'kysely';
import { foldedWords } from '../foldedWords';
import type { Tables } from '../tables';
import { listed, membersOf } from './listed';
import { type Places, statement } from './statement';

/** What the rows of a publication's words are made of. */
type Indexed = Pick<Tables['publications'], 'portal' | 'slug' | 'answered_on' | 'folded'>;

/** A row a word. */
export async function insertPublicationWords(
  db: Kysely<Tables>,
  publications: readonly Indexed[],
): Promise<void> {
  const rows = publications.map(({ folded, ...row }) => ({ ...row, words: foldedWords(folded) }));
  if (rows.length > 0) await insert(db, { publications: JSON.stringify(rows) });
}

const insert = statement((db, { publications }: Places<{ publications: string }>) => {
  const columns = { portal: 'text', slug: 'text', answered_on: 'text', words: 'json' } as const;
  const rows = listed(db, publications, columns);
  return sql`insert into publication_words (portal, word, answered_on, slug)
    select r.portal, w.value, r.answered_on, r.slug from ${rows}, ${membersOf(db, 'words')} as w`;
});

/** Takes back what was published of a question, and the words that it was found by. Whether there was something. */
export async function removePublication(
  tx: Transaction<Tables>,
  { portal, id }: Pick<Tables['publications'], 'portal' | 'id'>,
): Promise<boolean> {
  const row = await tx
    .deleteFrom('publications')
    .where('portal', '=', portal)
    .where('id', '=', id)
    .returning(['slug', 'answered_on', 'folded'])
    .executeTakeFirst();
  if (!row) return false;
  const words = foldedWords(row.folded);
  if (words.length === 0) return true;
  await tx
    .deleteFrom('publication_words')
    .where('portal', '=', portal)
    .where('word', 'in', words)
    .where('answered_on', '=', row.answered_on)
    .where('slug', '=', row.slug)
    .execute();
  return true;
}

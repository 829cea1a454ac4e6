import type { Kysely } from 'kysely';
import type { Tables } from '../tables';

/** A question and the words that it is found by. */
export interface Indexed {
  readonly portal: string;
  readonly id: string;
  readonly received_at: string;
  readonly words: readonly string[];
}

/** Rows a statement: SQLite knows 32,766 values in one. */
const AT_ONCE = 5000;

export async function insertWords(db: Kysely<Tables>, questions: readonly Indexed[]): Promise<void> {
  const rows = questions.flatMap(({ words, ...question }) => words.map((word) => ({ ...question, word })));
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await db
      .insertInto('question_words')
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
}

/** What was written is removed, word by word, whatever a newer collector would make of the text. */
export async function removeWords(
  db: Kysely<Tables>,
  { portal, id }: Pick<Indexed, 'portal' | 'id'>,
): Promise<void> {
  const row = await db
    .selectFrom('questions')
    .select(['words', 'received_at'])
    .where('portal', '=', portal)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return;
  await db
    .deleteFrom('question_words')
    .where('portal', '=', portal)
    .where('word', 'in', row.words.split(' '))
    .where('received_at', '=', row.received_at)
    .where('id', '=', id)
    .execute();
}

import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables';
import { listed, membersOf } from './listed';
import { type Places, statement } from './statement';

/** A question and the words that it is found by. */
export interface Indexed {
  readonly portal: string;
  readonly id: string;
  readonly received_at: string;
  readonly words: readonly string[];
}

/** A row a word. */
export async function insertWords(db: Kysely<Tables>, questions: readonly Indexed[]): Promise<void> {
  if (questions.length > 0) await insert(db, { questions: JSON.stringify(questions) });
}

const insert = statement((db, { questions }: Places<{ questions: string }>) => {
  const rows = listed(db, questions, { portal: 'text', id: 'text', received_at: 'text', words: 'json' });
  return sql`insert into question_words (portal, word, received_at, id)
    select r.portal, w.value, r.received_at, r.id from ${rows}, ${membersOf(db, 'words')} as w`;
});

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

import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Place } from '../finding';
import type { Judged } from '../fits';
import type { Tables } from '../tables';
import type { Source } from './source';

export type Candidate = Place & Judged;

interface Way {
  readonly source: Source;
  readonly order: 'due' | 'newest';
}

type Row = Pick<
  Tables['questions'],
  'id' | 'due' | 'received_at' | 'words' | 'shelf' | 'topic' | 'commune' | 'state' | 'handler'
>;

/** The next questions along an index, behind `after`. */
export async function candidates(
  db: Kysely<Tables>,
  portal: string,
  { source, order }: Way,
  limit: number,
  after: Place | null,
): Promise<readonly Candidate[]> {
  const conditions = [conditionOf(source), ...(after ? [behind(order, after)] : [])];
  // The place is asked of the table whose index is gone along.
  const along =
    source.kind === 'word'
      ? sql`question_words i join questions q on q.portal = i.portal and q.id = i.id`
      : sql`questions i`;
  const q = sql.raw(source.kind === 'word' ? 'q' : 'i');
  const { rows } = await sql<Row>`select i.id, ${q}.due, i.received_at, ${q}.words, ${q}.shelf, ${q}.topic,
      ${q}.commune, ${q}.state, ${q}.handler
    from ${along} where i.portal = ${portal} and ${sql.join(conditions, sql` and `)}
    order by ${order === 'due' ? sql`i.due, i.received_at, i.id` : sql`i.received_at desc, i.id desc`}
    limit ${limit}`.execute(db);
  return rows.map(({ received_at, words, handler, ...row }) => ({
    ...row,
    receivedAt: received_at,
    agency: handler,
    words: words.split(' '),
  }));
}

function conditionOf(source: Source): RawBuilder<unknown> {
  switch (source.kind) {
    case 'word':
      return sql`i.word = ${source.word}`;
    case 'commune':
      return sql`i.commune = ${source.commune}`;
    case 'topic':
      return source.topic === null ? sql`i.topic is null` : sql`i.topic = ${source.topic}`;
    case 'due':
      return sql`i.shelf = 'open' and i.due >= ${source.from} and i.due <= ${source.to}`;
    case 'shelf':
      return sql`i.shelf = ${source.shelf}`;
    case 'all':
      return sql`true`;
  }
}

/** Rows compared as lists of their columns, so that the index finds the place at once. */
function behind(order: Way['order'], { due, receivedAt, id }: Place): RawBuilder<unknown> {
  return order === 'due'
    ? sql`(i.due, i.received_at, i.id) > (${due}, ${receivedAt}, ${id})`
    : sql`(i.received_at, i.id) < (${receivedAt}, ${id})`;
}

import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Place } from '../finding';
import type { Judged } from '../fits';
import type { Tables } from '../tables';
import { inOrder, type Order, rowsOf, tableOf } from './along';
import type { Source } from './source';

export type Candidate = Place & Judged;

interface Way {
  readonly source: Source;
  readonly order: Order;
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
  const place = after ? sql` and ${behind(order, after)}` : sql``;
  const next = sql`from ${tableOf(source)} where ${rowsOf(portal, source, order)}${place} ${inOrder(order)} limit ${limit}`;
  // Taken before they are joined: PostgreSQL may think that it comes to them sooner by way of all questions.
  const { rows } = await (source.kind === 'word'
    ? sql<Row>`select found.id, found.received_at, ${judgedOf('q')}
        from (select i.portal, i.received_at, i.id ${next}) as found
        join questions q on q.portal = found.portal and q.id = found.id ${inOrder(order, 'found')}`
    : sql<Row>`select i.id, i.received_at, ${judgedOf('i')} ${next}`
  ).execute(db);
  return rows.map(({ received_at, words, handler, ...row }) => ({
    ...row,
    receivedAt: received_at,
    agency: handler,
    words: words.split(' '),
  }));
}

/** Rows compared as lists of their columns, so that the index finds the place at once. */
function behind(order: Order, { due, receivedAt, id }: Place): RawBuilder<unknown> {
  return order === 'due'
    ? sql`(i.due, i.received_at, i.id) > (${due}, ${receivedAt}, ${id})`
    : sql`(i.received_at, i.id) < (${receivedAt}, ${id})`;
}

const JUDGED = ['due', 'words', 'shelf', 'topic', 'commune', 'state', 'handler'] as const;
const judgedOf = (table: 'i' | 'q') => sql.join(JUDGED.map((column) => sql.ref(`${table}.${column}`)));

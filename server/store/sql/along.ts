import { type RawBuilder, sql } from 'kysely';
import type { orderOf } from '../finding';
import type { Source } from './source';

export type Order = ReturnType<typeof orderOf>;

/** The table `i` whose index is gone along. */
export const tableOf = ({ kind }: Source): RawBuilder<unknown> =>
  sql.raw(kind === 'word' ? 'question_words i' : 'questions i');

/** Which rows of a portal are gone along: they stand beside each other in one index, in the order of the list. */
export function rowsOf(portal: string, source: Source, order: Order): RawBuilder<unknown> {
  // As the index says it: what is ordered by days is open.
  const open = order === 'due' ? sql` and i.shelf = 'open'` : sql``;
  return sql`i.portal = ${portal} and ${conditionOf(source)}${open}`;
}

function conditionOf(source: Source): RawBuilder<unknown> {
  switch (source.kind) {
    case 'word':
      return sql`i.word = ${source.word}`;
    case 'commune':
      return sql`i.commune = ${source.commune}`;
    case 'topic':
      // PostgreSQL takes no order from an index behind what is null.
      return sql`coalesce(i.topic, '') = ${source.topic ?? ''}`;
    case 'state':
      return sql`i.state = ${source.state}`;
    case 'due':
      return sql`i.due >= ${source.from} and i.due <= ${source.to}`;
    case 'shelf':
      return sql`i.shelf = ${source.shelf}`;
    case 'all':
      return sql`true`;
  }
}

/** The order of the list, of rows of the table `i` or of those that were taken from it. */
export function inOrder(order: Order, name: 'i' | 'found' = 'i'): RawBuilder<unknown> {
  const column = (one: string) => sql.ref(`${name}.${one}`);
  return order === 'due'
    ? sql`order by ${column('due')}, ${column('received_at')}, ${column('id')}`
    : sql`order by ${column('received_at')} desc, ${column('id')} desc`;
}

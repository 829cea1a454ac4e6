import { type Kysely, sql } from 'kysely';
import type { InboxItem } from '../store';
import type { Tables } from '../tables';
import { dayOf } from './standingColumns';

/** Questions `q` with the columns of an item. */
export function itemsFrom(db: Kysely<Tables>) {
  return db
    .selectFrom('questions as q')
    .leftJoin('publications as p', (join) =>
      join.onRef('p.portal', '=', 'q.portal').onRef('p.id', '=', 'q.id'),
    )
    .select([
      'q.id',
      'q.intent',
      'q.topic',
      'q.received_at',
      'q.handler',
      'q.due',
      'q.state',
      'q.flags',
      'p.slug',
    ])
    .select(sql<string>`substr(q.text, 1, 200)`.as('beginning'));
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemsFrom>['execute']>>[number];

export function itemOf(row: ItemRow): InboxItem {
  return {
    id: row.id,
    intent: row.intent,
    beginning: row.beginning,
    topic: row.topic,
    receivedAt: row.received_at,
    agency: row.handler,
    answerBy: dayOf(row.due),
    state: row.state,
    published: row.slug !== null,
    flags: JSON.parse(row.flags),
  };
}

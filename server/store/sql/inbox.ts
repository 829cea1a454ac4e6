import { type Kysely, sql } from 'kysely';
import type { Sight } from '../sight';
import type { InboxItem, InboxShelf } from '../store';
import type { Tables } from '../tables';
import { handledWithin } from './handledWithin';
import { dayOf } from './standingColumns';

/** A page of a shelf, which its index holds in this very order. */
export async function inbox(
  db: Kysely<Tables>,
  portal: string,
  sight: Sight,
  shelf: InboxShelf,
  limit: number,
  after?: string,
): Promise<readonly InboxItem[]> {
  const last = after === undefined ? undefined : await placeOf(db, portal, sight, after);
  const rows = await itemsFrom(db)
    .where('q.portal', '=', portal)
    .where('q.shelf', '=', shelf)
    .where(handledWithin(sight, 'q.handler'))
    .$if(shelf === 'open', (page) => page.orderBy('q.due').orderBy('q.received_at').orderBy('q.id'))
    .$if(shelf === 'done', (page) => page.orderBy('q.received_at', 'desc').orderBy('q.id', 'desc'))
    .$if(last !== undefined, (page) => page.where(behind(shelf, last as Place)))
    .limit(limit)
    .execute();
  return rows.map(itemOf);
}

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

type Place = Pick<Tables['questions'], 'due' | 'received_at' | 'id'>;

/** `undefined`: it has been withdrawn or passed on since, and the list begins anew. */
function placeOf(db: Kysely<Tables>, portal: string, sight: Sight, id: string): Promise<Place | undefined> {
  return db
    .selectFrom('questions')
    .select(['due', 'received_at', 'id'])
    .where('portal', '=', portal)
    .where('id', '=', id)
    .where(handledWithin(sight, 'handler'))
    .executeTakeFirst();
}

/** Rows compared as lists of their columns, so that the index finds the place at once. */
function behind(shelf: InboxShelf, { due, received_at, id }: Place) {
  return shelf === 'open'
    ? sql<boolean>`(q.due, q.received_at, q.id) > (${due}, ${received_at}, ${id})`
    : sql<boolean>`(q.received_at, q.id) < (${received_at}, ${id})`;
}

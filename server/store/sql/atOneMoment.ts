import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../tables';

/**
 * Reads with several statements what all stood there at one moment. PostgreSQL shows each statement what was committed
 * before it, unless it is told otherwise; in SQLite there is nothing between the statements of a transaction.
 */
export function atOneMoment<T>(
  db: Kysely<Tables>,
  read: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

import { type Kysely, SqliteAdapter } from 'kysely';
import type { Tables } from '../tables';

/** Whether the database is a file, whose driver works in this process. */
export const isSqlite = (db: Kysely<Tables>): boolean => db.getExecutor().adapter instanceof SqliteAdapter;

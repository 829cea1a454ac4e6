import {
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import type Database from 'libsql';
import { keepStatements } from './keepStatements';

/**
 * Kysely over a database file that other processes may write to. A prepared statement that libsql refuses because another one
 * is writing stays open until it is garbage, and as long as it does nothing is committed any more, what was said to be neither.
 * So none is ever refused: whoever writes has the file alone before, by `exec`, which leaves nothing open.
 */
export class FileDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new FileDriver(this.#database);
  }
}

class FileDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database: writingAlone(database) });
    this.#database = database;
  }

  /** Who only reads is in nobody's way. */
  override async beginTransaction(_: DatabaseConnection, { accessMode }: TransactionSettings = {}) {
    this.#database.exec(accessMode === 'read only' ? 'begin' : 'begin immediate');
  }
}

/** A statement that writes outside a transaction gets one of its own. */
function writingAlone(database: Database.Database): SqliteDatabase {
  const kept = keepStatements(database);
  return {
    prepare(sql) {
      const statement = kept.prepare(sql);
      if (database.inTransaction || !/^(insert|update|delete) /.test(sql)) return statement;
      return {
        reader: statement.reader,
        all: database.transaction((values) => statement.all(values)).immediate,
        run: database.transaction((values) => statement.run(values)).immediate,
        iterate: (values) => statement.iterate(values),
      };
    },
    close: () => kept.close(),
  };
}

import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** What is asked for again and again has a few dozen texts. */
const MOST = 200;

/**
 * Keeps what the database has prepared, by its text: preparing a statement takes about as long as running it. One that failed is kept
 * no longer: libsql may have left it open.
 */
export function keepStatements(database: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();

  function prepare(text: string): SqliteStatement {
    const statement = database.prepare(text);
    const unlessItFails = <T>(run: () => T): T => {
      try {
        return run();
      } catch (error) {
        kept.delete(text);
        throw error;
      }
    };
    return {
      reader: statement.reader,
      all: (values) => unlessItFails(() => statement.all(values)),
      run: (values) => unlessItFails(() => statement.run(values)),
      iterate: (values) => statement.iterate(values),
    };
  }

  return {
    prepare(text) {
      const statement = kept.get(text) ?? prepare(text);
      // Behind all others, so that the first is the one that nobody has asked for the longest.
      kept.delete(text);
      kept.set(text, statement);
      if (kept.size > MOST) kept.delete(String(kept.keys().next().value));
      return statement;
    },
    close() {
      kept.clear();
      database.close();
    },
  };
}

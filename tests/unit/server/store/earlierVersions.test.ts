import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createPool } from '../../../../server/store/createPool';
import { openDatabaseFile } from '../../../../server/store/databaseFile';
import { STEPS } from '../../../../server/store/migrate';
import { openLibsql } from '../../../../server/store/openLibsql';
import { fill, type Rows, rowsIn } from './filling';
import { afterwards, libsqlFile, openedPostgres, postgresUrl } from './stores';

/** Where an empty database may stand: how tests come to it by themselves, and how the collector opens it. */
const PLACES = {
  libsql: async () => {
    const file = await libsqlFile();
    const dialect = () => new SqliteDialect({ database: openDatabaseFile(file) });
    return { dialect, open: () => openLibsql(file) };
  },
  postgres: async () => {
    const url = await postgresUrl('empty');
    const dialect = () =>
      new PostgresDialect({ pool: createPool({ connectionString: url }, () => undefined) });
    return { dialect, open: () => openedPostgres(url) };
  },
};

const NAMES = Object.keys(STEPS) as (keyof typeof STEPS)[];
const VERSIONS = NAMES.map((name, n) => [name, NAMES.slice(0, n + 1)] as const);

/** What a later step writes in another way than it was: by column, before and after. */
const REWRITTEN: Readonly<Record<string, readonly [string, string]>> = {
  'ballots.answers': [
    '[{"item":"gio","kind":"single","choice":"22-gio"}]',
    '[{"item":"gio","kind":"single","chosen":["22-gio"]}]',
  ],
};

/** What a later step moves into a column of the same name in another table. */
const MOVED: Readonly<Record<string, string>> = { 'questions.contact': 'contacts' };

/** The rows as they were, by what is to be found of them afterwards; of columns and tables that came since nothing. */
function kept(before: Rows, after: Rows): Rows {
  const foundOf = (table: string, column: string, row: Rows[string][number]) => {
    const value =
      row[column] ?? after[MOVED[`${table}.${column}`] ?? '']?.find(({ id }) => id === row.id)?.[column];
    const [was, is] = REWRITTEN[`${table}.${column}`] ?? [];
    return value === is && value !== undefined ? (was ?? null) : (value ?? null);
  };
  return Object.fromEntries(
    Object.entries(before).map(([table, rows]) => {
      const columns = Object.keys(rows[0] ?? {});
      const same = (after[table] ?? []).map((row) =>
        Object.fromEntries(columns.map((column) => [column, foundOf(table, column, row)])),
      );
      return [table, same];
    }),
  );
}

async function within<T>(
  dialect: SqliteDialect | PostgresDialect,
  work: (db: Kysely<unknown>) => Promise<T>,
) {
  const db = new Kysely<unknown>({ dialect });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

describe.each(Object.entries(PLACES))('a database in %s', (_name, placed) => {
  test.each(VERSIONS)(
    'of version %s is brought up to date, and not a row of any table is lost',
    async (_version, names) => {
      const { dialect, open } = await placed();
      const before = await within(dialect(), async (db) => {
        const steps = Object.fromEntries(names.map((name) => [name, STEPS[name]]));
        const { error } = await new Migrator({
          db,
          provider: { getMigrations: async () => steps },
        }).migrateToLatest();
        expect(error).toBeUndefined();
        await fill(db, [1, 2, 3]);
        return rowsIn(db);
      });
      for (const rows of Object.values(before)) expect(rows).toHaveLength(3);
      await (await open()).close();
      const after = await within(dialect(), rowsIn);
      expect(kept(before, after)).toEqual(before);
    },
  );

  test('that is up to date is left as it is', async () => {
    const { dialect, open } = await placed();
    await (await open()).close();
    await within(dialect(), (db) => fill(db, [1, 2]));
    const before = await within(dialect(), rowsIn);
    const store = await open();
    afterwards(() => store.close());
    expect(await within(dialect(), rowsIn)).toEqual(before);
  });
});

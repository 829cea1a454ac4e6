import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import { Pool } from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { openDatabaseFile } from '../../../../server/store/databaseFile';
import { STEPS } from '../../../../server/store/migrate';
import { openLibsql } from '../../../../server/store/openLibsql';
import { fill, type Rows, rowsIn } from './filling';
import { afterwards, libsqlFile, openedPostgres, postgresUrl } from './stores';

// Each opens a database three times.
vi.setConfig({ testTimeout: 30_000 });

/** Where an empty database may stand: how tests come to it by themselves, and how the collector opens it. */
const PLACES = {
  libsql: async () => {
    const file = await libsqlFile();
    const dialect = () => new SqliteDialect({ database: openDatabaseFile(file) });
    return { dialect, open: () => openLibsql(file) };
  },
  postgres: async () => {
    const url = await postgresUrl('empty');
    const dialect = () => new PostgresDialect({ pool: new Pool({ connectionString: url }) });
    return { dialect, open: () => openedPostgres(url) };
  },
};

const NAMES = Object.keys(STEPS) as (keyof typeof STEPS)[];
const VERSIONS = NAMES.map((name, n) => [name, NAMES.slice(0, n + 1)] as const);

/** What a later step writes in another way than it was. */
const REWRITTEN: Readonly<Record<string, string>> = {
  'ballots.answers': '[{"item":"gio","kind":"single","chosen":["22-gio"]}]',
};

/** The rows as they are to be found afterwards: what was there, and of columns that came since nothing. */
function kept(before: Rows, after: Rows, isRewritten: boolean): Rows {
  return Object.fromEntries(
    Object.entries(before).map(([table, rows]) => {
      const columns = Object.keys(rows[0] ?? {});
      const same = (after[table] ?? []).map((row) =>
        Object.fromEntries(
          columns.map((column) => {
            const value = row[column] ?? null;
            const rewritten = isRewritten && value === REWRITTEN[`${table}.${column}`];
            return [column, rewritten ? (rows[0]?.[column] ?? null) : value];
          }),
        ),
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
    async (version, names) => {
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
      expect(kept(before, after, version < '0004')).toEqual(before);
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

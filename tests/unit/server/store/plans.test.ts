import { CompiledQuery, Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { columnTypes } from '../../../../server/store/columnTypes';
import { createPool } from '../../../../server/store/createPool';
import { openDatabaseFile } from '../../../../server/store/databaseFile';
import type { Filter, Sought } from '../../../../server/store/finding';
import { openLibsql } from '../../../../server/store/openLibsql';
import { createSqlStore } from '../../../../server/store/sqlStore';
import type { InboxShelf, Store } from '../../../../server/store/store';
import type { Tables } from '../../../../server/store/tables';
import { PORTAL, statementsFor } from '../../../bench/collector/world/rows';
import { shelved } from './listed';
import { afterwards, libsqlFile, postgresUrl } from './stores';

// Each fills a database before.
vi.setConfig({ testTimeout: 140_000 });

/** So many that no planner takes a whole table for the shortest way. */
const ROWS = 40_000;

/** How a database says that it goes through a table or an index from end to end, or brings rows into an order by itself. */
interface Planner {
  readonly filled: (log: (query: CompiledQuery) => void) => Promise<Kysely<Tables>>;
  readonly explain: string;
  readonly isWhole: RegExp;
}

const PLANNERS: Readonly<Record<string, Planner>> = {
  libsql: {
    async filled(log) {
      const file = await libsqlFile();
      await (await openLibsql(file)).close();
      const database = openDatabaseFile(file);
      for (const how of ['synchronous = OFF', 'foreign_keys = OFF']) database.pragma(how);
      for (const statement of statementsFor(ROWS)) database.exec(statement);
      return new Kysely({
        dialect: new SqliteDialect({ database }),
        log: ({ query }) => log(query),
      });
    },
    explain: 'explain query plan',
    // What a subquery has found is gone through, and brought into the order of the list again behind a join: a page at most.
    isWhole: /SCAN (?!found|some|\(|CONSTANT)|^(?!.*CO-ROUTINE found).*TEMP B-TREE/,
  },
  postgres: {
    async filled(log) {
      const url = await postgresUrl('with-tables');
      const pool = createPool({ connectionString: url, types: columnTypes, max: 1 }, () => undefined);
      for (const statement of [
        'set session_replication_role = replica',
        ...statementsFor(ROWS),
        'vacuum analyze',
      ])
        await pool.query(statement);
      return new Kysely({
        dialect: new PostgresDialect({ pool }),
        log: ({ query }) => log(query),
      });
    },
    explain: 'explain',
    isWhole: /Seq Scan on|Sort Key/,
  },
};

const search =
  (sought: Partial<Sought>) =>
  (store: Store): Promise<unknown> =>
    store.search(PORTAL, 'all', { shelf: 'all', words: [], filters: [], ...sought }, 50, null);
const searchPublished =
  (words: readonly string[]) =>
  (store: Store): Promise<unknown> =>
    store.searchPublished(PORTAL, words, 50);
const twoPages =
  (shelf: InboxShelf) =>
  async (store: Store): Promise<void> => {
    const { next } = await store.search(PORTAL, 'all', shelved(shelf), 50, null);
    expect(next).not.toBeNull();
    await store.search(PORTAL, 'all', shelved(shelf), 50, next);
  };
const topic = (name: string | null): Filter => ({ kind: 'topic', topic: name });
const state = (name: 'received' | 'declined'): Filter => ({ kind: 'state', state: name });

/** What must not go along all that is published either, however well an index is in the order of the list. */
const RARE: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  'a search of what is published for a word that few have': searchPublished(['hiem']),
  'a search of what is published for the beginning of a word': searchPublished(['hi']),
  'a search of what is published for words of which one is rare': searchPublished(['duong', 'a0', 'hie']),
  'a search of what is published for a word that nothing has': searchPublished(['vang']),
};
const ALONG_ALL = /publications_newest/;

const READINGS: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  'what is open, and its second page': twoPages('open'),
  'what is done, and its second page': twoPages('done'),
  'a search for nothing': search({}),
  'a search for a word': search({ words: ['duong'] }),
  'a search for two words': search({ words: ['a3', 'b7'] }),
  'a search for a word in a state of none': search({ words: ['duong'], filters: [state('declined')] }),
  'a search in a state': search({ filters: [state('received')] }),
  'a search in a commune': search({ filters: [{ kind: 'commune', commune: 'x3' }] }),
  'a search among what is done, by topic': search({ shelf: 'done', filters: [topic('t3')] }),
  'a search among what is open, by topic': search({ shelf: 'open', filters: [topic('hiem')] }),
  'a search among what is open without a topic': search({ shelf: 'open', filters: [topic(null)] }),
  'a search among what is open, by commune and state': search({
    shelf: 'open',
    filters: [{ kind: 'commune', commune: 'x3' }, state('received')],
  }),
  'a search among what is open, by days': search({
    shelf: 'open',
    filters: [{ kind: 'due', from: '', to: '2026-12-03' }],
  }),
  'how much is due': (store) => store.dueCounts(PORTAL, 'all', '2026-12-02', '2026-12-04'),
  'what is published': (store) => store.published(PORTAL, 50),
  'a search of what is published for a word that all have': searchPublished(['duong']),
  ...RARE,
};

describe.each(Object.entries(PLANNERS))('in %s', (_, { filled, explain, isWhole }) => {
  test('no list and no search goes through a whole table, or sorts one', async () => {
    const queries: CompiledQuery[] = [];
    const db = await filled((query) => queries.push(query));
    afterwards(() => db.destroy());
    const store = createSqlStore(db);
    const slow: string[] = [];
    for (const [what, read] of Object.entries(READINGS)) {
      queries.length = 0;
      await read(store);
      const asked = queries.filter(({ sql }) => sql.startsWith('select'));
      expect(asked.length).toBeGreaterThan(0);
      for (const { sql, parameters } of asked) {
        const { rows } = await db.executeQuery(CompiledQuery.raw(`${explain} ${sql}`, [...parameters]));
        const plan = JSON.stringify(rows);
        if (isWhole.test(plan) || (what in RARE && ALONG_ALL.test(plan)))
          slow.push(`${what}: ${sql}\n${plan}`);
      }
    }
    expect(slow).toEqual([]);
  });
});

import { escapeIdentifier } from 'pg';
import { expect, test } from 'vitest';
import { openDatabaseFile } from '../../../../server/store/databaseFile';
import { openLibsql } from '../../../../server/store/openLibsql';
import type { Store } from '../../../../server/store/store';
import {
  afterwards,
  ballot,
  CONSENT,
  CONTACT,
  connected,
  libsqlFile,
  openedPostgres,
  postgresUrl,
  question,
} from './stores';

type Row = Readonly<Record<string, unknown>>;

/** Tables by name, with their columns, the tables that they refer to, and their rows. */
type Tables = ReadonlyMap<
  string,
  { readonly columns: readonly string[]; readonly refersTo: readonly string[]; readonly rows: readonly Row[] }
>;

/** Asked, with contact details, and voted with words, from one device in one minute. */
async function fill(store: Store): Promise<void> {
  await store.addQuestion(question({ contact: CONTACT, consent: CONSENT }));
  await store.addBallot(
    ballot({ words: [{ item: 'gio', words: 'Chợ đóng sớm cho dễ ngủ', slug: 'slug-of-the-words' }] }),
  );
}

async function ofAFile(): Promise<Tables> {
  const file = await libsqlFile();
  const store = await openLibsql(file);
  await fill(store);
  await store.close();
  const database = openDatabaseFile(file);
  afterwards(async () => void database.close());
  const all = (sql: string) => database.prepare(sql).all() as Row[];
  const names = all("select name from sqlite_master where type = 'table'").map(({ name }) => String(name));
  return new Map(
    names.map((name) => [
      name,
      {
        columns: all(`pragma table_info("${name}")`).map((column) => String(column.name)),
        refersTo: all(`pragma foreign_key_list("${name}")`).map((key) => String(key.table)),
        rows: all(`select * from "${name}"`),
      },
    ]),
  );
}

async function ofAServer(): Promise<Tables> {
  const url = await postgresUrl('with-tables');
  const store = await openedPostgres(url);
  await fill(store);
  await store.close();
  const client = await connected(url);
  const { rows: columns } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`,
  );
  const { rows: keys } = await client.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint where contype = 'f'`,
  );
  const tables = new Map();
  for (const name of new Set(columns.map(({ table }) => table))) {
    const { rows } = await client.query(`select * from ${escapeIdentifier(name)}`);
    tables.set(name, {
      columns: columns.filter(({ table }) => table === name).map(({ column }) => column),
      refersTo: keys.filter(({ from }) => from === name).map(({ to }) => to),
      rows,
    });
  }
  return tables;
}

const OF_BALLOTS = ['ballots', 'ballot_receipts', 'words', 'arrivals', 'snapshots'];
const OF_PERSONS = ['contacts', 'questions', 'photos', 'steps', 'publications'];
/** By these a vote is known, or who asked: no table has both. */
const OF_A_VOTE = ['credential', 'author', 'answers', 'revision', 'arrival'];
const OF_A_PERSON = ['contact', 'consent', 'code_hash', 'page', 'contact_erased_at'];

test.each([
  ['a file', ofAFile],
  ['PostgreSQL', ofAServer],
])(
  'over %s a ballot stands beside no contact: not in a table, not by a reference, not by a value',
  async (_, open) => {
    const tables = await open();
    for (const name of [...OF_BALLOTS, ...OF_PERSONS]) expect(tables.has(name), name).toBe(true);
    for (const [name, { columns, refersTo }] of tables) {
      const both = [OF_A_VOTE, OF_A_PERSON].map((some) => some.filter((one) => columns.includes(one)));
      expect(
        both.some((some) => some.length === 0),
        `${name}: ${both.join(' beside ')}`,
      ).toBe(true);
      const others = OF_BALLOTS.includes(name) ? OF_PERSONS : OF_PERSONS.includes(name) ? OF_BALLOTS : [];
      expect(
        refersTo.filter((one) => others.includes(one)),
        name,
      ).toEqual([]);
    }
    // The portal, and times and small numbers, are many people's. Everything else that is one question's is no ballot's.
    const valuesOf = (names: readonly string[]) =>
      new Set(
        names
          .flatMap((name) => tables.get(name)?.rows ?? [])
          .flatMap(({ portal: _portal, lang: _lang, ...row }) => Object.values(row))
          .filter((value) => typeof value === 'string' && value !== ''),
      );
    const votes = valuesOf(OF_BALLOTS);
    expect(votes.size).toBeGreaterThan(5);
    expect([...valuesOf(OF_PERSONS)].filter((value) => votes.has(value))).toEqual([]);
  },
);

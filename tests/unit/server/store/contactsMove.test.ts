import { Kysely, Migrator, PostgresDialect, SqliteDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { openDatabaseFile } from '../../../../server/store/databaseFile';
import { first } from '../../../../server/store/migrations/0001-first';
import { photos } from '../../../../server/store/migrations/0002-photos';
import { following } from '../../../../server/store/migrations/0003-following';
import { openLibsql } from '../../../../server/store/openLibsql';
import type { Store } from '../../../../server/store/store';
import { afterwards, CONSENT, CONTACT, libsqlFile, openedPostgres, postgresUrl } from './stores';

const EARLIER = { '0001-first': first, '0002-photos': photos, '0003-following': following };
const MONDAY = '2026-11-30T02:30:00.000Z';
const LATER = '2027-12-01T02:30:00.000Z';
const NOTICE = 'c'.repeat(64);

/** Answered questions, with contact details and with photos alone, and one that is open, as a collector left them that had no table of contacts. */
async function fillAsBefore(db: Kysely<unknown>): Promise<void> {
  await new Migrator({ db, provider: { getMigrations: async () => EARLIER } }).migrateToLatest();
  await sql`insert into notices values ('mau', ${NOTICE}, '{}', ${MONDAY})`.execute(db);
  for (const [id, shelf, steps] of [
    ['q1', 'done', 2],
    ['q2', 'open', 1],
  ] as const) {
    await sql`insert into submissions values ('mau', ${id}, 'question', 'f', ${MONDAY})`.execute(db);
    await sql`insert into questions (portal, id, intent, text, lang, agency, code_hash, code_counter, photos, contact, consent,
      received_at, state, shelf, handler, due, step_count) values ('mau', ${id}, 'ask', 'Đèn hỏng', 'vi', 'Sở', ${id}, 0, '[]',
      ${JSON.stringify(CONTACT)}, ${JSON.stringify(CONSENT)}, ${MONDAY}, 'answered', ${shelf}, 'Sở', '9999-12-31', ${steps})`.execute(
      db,
    );
  }
  await sql`insert into submissions values ('mau', 'q3', 'question', 'f', ${MONDAY})`.execute(db);
  await sql`insert into questions (portal, id, intent, text, lang, agency, code_hash, code_counter, photos,
    received_at, state, shelf, handler, due, step_count) values ('mau', 'q3', 'ask', 'Đèn hỏng', 'vi', 'Sở', 'q3', 0, '[{}]',
    ${MONDAY}, 'answered', 'done', 'Sở', '9999-12-31', 2)`.execute(db);
  await sql`insert into photos (portal, id, n, bytes, received_at)
    values ('mau', 'q3', 1, ${Buffer.from('x')}, ${MONDAY})`.execute(db);
  for (const id of ['q1', 'q3'])
    await sql`insert into steps values ('mau', ${id}, 2, 'answered', ${MONDAY}, 'lan', 'Sở', null, 'Đã sửa.')`.execute(
      db,
    );
  await db.destroy();
}

async function overAFile(): Promise<Store> {
  const file = await libsqlFile();
  await fillAsBefore(new Kysely({ dialect: new SqliteDialect({ database: openDatabaseFile(file) }) }));
  return openLibsql(file);
}

async function overPostgres(): Promise<Store> {
  const url = await postgresUrl('empty');
  await fillAsBefore(
    new Kysely({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }) }),
  );
  return openedPostgres(url);
}

test.each([
  ['a file', overAFile],
  ['PostgreSQL', overPostgres],
])(
  'over %s contact details and photos that an earlier collector stored are still there, and due by the answer that it gave',
  async (_, open) => {
    const store = await open();
    afterwards(() => store.close());
    expect((await store.question('mau', 'q1', 'all'))?.contact).toEqual(CONTACT);
    const due = { part: 'personal', notice: NOTICE, until: MONDAY } as const;
    expect(await store.countDue('mau', due)).toEqual({ due: 1, closed: 1 });
    expect(await store.eraseDue('mau', due, 10, LATER)).toBe(1);
    expect((await store.question('mau', 'q1', 'all'))?.contact).toBeNull();
    expect((await store.question('mau', 'q2', 'all'))?.contact).toEqual(CONTACT);
    // Nothing was agreed to for its photos.
    expect(await store.countDue('mau', { ...due, notice: null })).toEqual({ due: 1, closed: 1 });
  },
);

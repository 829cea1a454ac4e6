import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabaseFile } from '../../../../server/store/databaseFile';
import { first } from '../../../../server/store/migrations/0001-first';
import { photos } from '../../../../server/store/migrations/0002-photos';
import { following } from '../../../../server/store/migrations/0003-following';
import { consultations } from '../../../../server/store/migrations/0004-consultations';
import { snapshots } from '../../../../server/store/migrations/0005-snapshots';
import { tickets } from '../../../../server/store/migrations/0006-tickets';
import { settled } from '../../../../server/store/migrations/0007-settled';
import { openLibsql } from '../../../../server/store/openLibsql';
import { listed } from './listed';
import { afterwards, ballot, libsqlFile } from './stores';

const BEFORE_THE_LOG = {
  '0002-photos': photos,
  '0003-following': following,
  '0004-consultations': consultations,
  '0005-snapshots': snapshots,
  '0006-tickets': tickets,
  '0007-settled': settled,
};

/** A database as the first release left it, with questions of one portal and ballots of two. */
async function ofTheFirstRelease(): Promise<string> {
  const file = await libsqlFile();
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: openDatabaseFile(file) }) });
  const provider = { getMigrations: async () => ({ '0001-first': first }) };
  await new Migrator({ db, provider }).migrateToLatest();
  await sql`insert into submissions values ('mau', 'q1', 'question', 'f1', '2026-06-01T02:30:00.000Z')`.execute(
    db,
  );
  await sql`insert into questions values ('mau', 'q1', 'ask', 'Đèn hỏng', null, 'vi', 'Sở Xây dựng', '2026-06-15', 'h1', 0)`.execute(
    db,
  );
  await sql`insert into submissions values ('mau', 'q2', 'question', 'f2', '2026-06-02T02:30:00.000Z')`.execute(
    db,
  );
  await sql`insert into questions values ('mau', 'q2', 'ask', 'Cây đổ', null, 'vi', 'Văn phòng', null, 'h2', 0)`.execute(
    db,
  );
  const answers = '[{"item":"gio","kind":"single","choice":"22-gio"}]';
  const closes = '2026-12-31T17:00:00+07:00';
  for (const [portal, n] of [
    ['mau', 1],
    ['khac', 1],
    ['khac', 2],
  ]) {
    const [id, voter] = [`b${n}`, `c${n}`];
    await sql`insert into submissions values (${portal}, ${id}, 'ballot', 'f3', '2026-06-02T02:30:00.000Z')`.execute(
      db,
    );
    await sql`insert into ballot_receipts values (${portal}, ${id}, 1, ${closes})`.execute(db);
    await sql`insert into ballots values (${portal}, 'cho-dem', ${voter}, ${id}, 1, '1', ${answers})`.execute(
      db,
    );
  }
  await db.destroy();
  return file;
}

async function opened() {
  const store = await openLibsql(await ofTheFirstRelease());
  afterwards(() => store.close());
  return store;
}

test('a question that was stored before there were photos is still found, and names none', async () => {
  const store = await opened();
  expect(await store.find('mau', 'q1')).toMatchObject({ kind: 'question', fingerprint: 'f1', photos: [] });
});

test('a question that was stored before there were histories has the first step of one', async () => {
  const store = await opened();
  expect(await store.follow('mau', ['h1'])).toMatchObject([
    {
      status: 'found',
      agency: 'Sở Xây dựng',
      answerBy: '2026-06-15',
      contact: false,
      history: [{ state: 'received', at: '2026-06-01T02:30:00.000Z', agency: 'Sở Xây dựng' }],
    },
  ]);
});

test('questions that were stored before there was a desk lie in its list, and can be answered', async () => {
  const store = await opened();
  expect((await listed(store, 'open')).map(({ id, answerBy }) => [id, answerBy])).toEqual([
    ['q1', '2026-06-15'],
    ['q2', null],
  ]);
  const answer = { state: 'answered', agency: 'Văn phòng', text: 'Đã dọn.' } as const;
  expect(await store.act('mau', 'q2', answer, 'lan', '2026-06-03T02:30:00.000Z', 1)).toBe('done');
});

test('a question that was stored before there was a search is found by its words, and by none once it is withdrawn', async () => {
  const store = await opened();
  const found = async () =>
    (await store.search('mau', 'all', { shelf: 'all', words: ['hong', 'den'], filters: [] }, 10, null)).items;
  expect(await found()).toMatchObject([{ id: 'q1', beginning: 'Đèn hỏng' }]);
  await store.withdraw('mau', 'h1', 'all', '2026-06-03T02:30:00.000Z');
  expect(await found()).toEqual([]);
});

test('what was published before its words had an index is found by them, and no more once it is taken back', async () => {
  const file = await ofTheFirstRelease();
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: openDatabaseFile(file) }) });
  const provider = { getMigrations: async () => ({ '0001-first': first, ...BEFORE_THE_LOG }) };
  await new Migrator({ db, provider }).migrateToLatest();
  await sql`insert into publications values
    ('mau', 's1', 'q1', 'Đèn hỏng', 'Bao giờ sửa?', 'Mai.', 'Sở', 'vi', '2026-06-05', ' den hong bao gio sua'),
    ('mau', 's2', 'q2', 'Cây đổ', 'Bao giờ dọn?', 'Mai.', 'Sở', 'vi', '2026-06-06', ' cay do bao gio don')`.execute(
    db,
  );
  await db.destroy();
  const store = await openLibsql(file);
  afterwards(() => store.close());
  const found = async (...words: string[]) =>
    (await store.searchPublished('mau', words, 10)).map(({ slug }) => slug);
  expect([await found('gio'), await found('den', 'su')]).toEqual([['s2', 's1'], ['s1']]);
  await store.publish('mau', 'q1', null, { by: 'lan', at: '2026-06-07T02:30:00.000Z' });
  expect(await found('gio')).toEqual(['s2']);
});

test('a ballot that was stored when there was one kind of item still counts, as what was chosen', async () => {
  const store = await opened();
  expect(await store.find('mau', 'b1')).toMatchObject({ kind: 'ballot', status: 'counted' });
  const counted = [];
  for await (const one of store.counted('mau', 'cho-dem', 1)) counted.push(one);
  expect(counted).toEqual([
    { credential: 'device', draft: '1', answers: [{ item: 'gio', kind: 'single', chosen: ['22-gio'] }] },
  ]);
});

test('ballots that were stored before their order was kept came as one, and are counted among those that come', async () => {
  const store = await opened();
  expect(await store.arrivals('mau', 'cho-dem')).toBe(1);
  expect(await store.arrived('mau', 'cho-dem', 0, 1)).toBe(1);
  // Another portal may have one of the same name.
  expect(await store.arrivals('khac', 'cho-dem')).toBe(2);
  expect(await store.arrived('khac', 'cho-dem', 1, 2)).toBe(2);
  await store.addBallot(ballot({ id: 'b2', credential: 'c2' }));
  expect(await store.arrivals('mau', 'cho-dem')).toBe(2);
  expect(await store.arrived('mau', 'cho-dem', 1, 2)).toBe(1);
});

test('what the desk had set before there was a log is found in it, and held against it from then on', async () => {
  const file = await ofTheFirstRelease();
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: openDatabaseFile(file) }) });
  const provider = { getMigrations: async () => ({ '0001-first': first, ...BEFORE_THE_LOG }) };
  await new Migrator({ db, provider }).migrateToLatest();
  await sql`insert into steps values ('mau', 'q1', 2, 'answered', '2026-06-05T02:30:00.000Z', 'Lan', 'Sở', null, 'Đã sửa.')`.execute(
    db,
  );
  await db.destroy();
  const store = await openLibsql(file);
  afterwards(() => store.close());
  expect(await store.auditLog('mau', null, 10)).toMatchObject([
    { n: 1, by: null, act: 'found', subject: 'questions/q1/steps/2' },
  ]);
  expect((await store.verify([])).faults).toEqual([]);
  const database = openDatabaseFile(file);
  database.exec("update steps set text = 'Sẽ sửa.'");
  database.close();
  expect(await store.verify([])).toMatchObject({ faults: [{ kind: 'row-changed', n: 1 }] });
});

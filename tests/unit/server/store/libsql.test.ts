import { stat, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readPlace, writePlace } from '../../../../server/desk/inbox/placeInAddress';
import { openDatabaseFile } from '../../../../server/store/databaseFile';
import { LOOKED_THROUGH, type Place, type Sought } from '../../../../server/store/finding';
import { openLibsql } from '../../../../server/store/openLibsql';
import { afterwards, ballot, libsqlFile, PHOTOS, photo, published, question } from './stores';

test('the libsql store still holds everything after it was closed and opened again', async () => {
  const file = await libsqlFile();
  const before = await openLibsql(file);
  const bytes = new Uint8Array(2_000_000).map((_, index) => index % 251);
  await before.addQuestion(question({ photos: PHOTOS }));
  await before.addBallot(ballot());
  await before.addPhoto(photo({ n: 2, bytes }));
  await before.close();
  const after = await openLibsql(file);
  afterwards(() => after.close());
  expect(await after.find('mau', 'q1')).toMatchObject({ kind: 'question', photos: PHOTOS });
  expect(await after.find('mau', 'b1')).toMatchObject({ kind: 'ballot', status: 'counted' });
  expect(Buffer.from((await after.readPhoto('mau', 'q1', 2)) ?? []).equals(bytes)).toBe(true);
  const again = await after.addPhoto(photo({ n: 2, bytes, receivedAt: '2026-12-01T00:00:00.000Z' }));
  expect(again).toEqual({ status: 'repeated', receivedAt: '2026-11-24T02:31:00.000Z' });
});

test('the libsql store rejects, and does not pretend, once it is closed', async () => {
  const store = await openLibsql(await libsqlFile());
  await store.close();
  await expect(store.addQuestion(question())).rejects.toThrow();
});

test('the libsql file syncs every commit, keeps a log for readers and holds to its foreign keys', async () => {
  const database = openDatabaseFile(await libsqlFile());
  afterwards(async () => void database.close());
  const setting = (name: string) => {
    const [row] = database.pragma(name) as Record<string, unknown>[];
    return Object.values(row ?? {})[0];
  };
  expect(setting('synchronous')).toBe(2);
  expect(setting('journal_mode')).toBe('wal');
  expect(setting('foreign_keys')).toBe(1);
  expect(setting('secure_delete')).toBe(1);
});

test('the libsql file and its log hold citizens’ words, so only the collector’s own user can read them', async () => {
  const file = await libsqlFile();
  const store = await openLibsql(file);
  afterwards(() => store.close());
  await store.addQuestion(question());
  for (const name of [file, `${file}-wal`]) expect((await stat(name)).mode & 0o777).toBe(0o600);
});

test('a file that is no database is refused', async () => {
  const file = await libsqlFile();
  await writeFile(file, 'không phải cơ sở dữ liệu. '.repeat(100));
  await expect(openLibsql(file)).rejects.toThrow();
});

test('a database of a newer collector is refused, and left as it is', async () => {
  const file = await libsqlFile();
  await (await openLibsql(file)).close();
  const database = openDatabaseFile(file);
  database.exec("insert into kysely_migration values ('9999-later', '2030-01-01')");
  database.close();
  await expect(openLibsql(file)).rejects.toThrow('9999-later');
});

test('the libsql file keeps no order of arrival beside free words', async () => {
  const file = await libsqlFile();
  await (await openLibsql(file)).close();
  const database = openDatabaseFile(file);
  afterwards(async () => void database.close());
  expect(() => database.prepare('select rowid from words').all()).toThrow('rowid');
  expect(database.prepare('select rowid from ballots').all()).toEqual([]);
});

test('in the libsql file words stand in one table alone, and what a ballot is known by in none that has words', async () => {
  const file = await libsqlFile();
  const store = await openLibsql(file);
  const words = [{ item: 'gio', words: 'Lời riêng.', slug: 'ten-ngau-nhien' }];
  const known = { credential: 'theThe', id: 'theId', author: 'theAuthor', fingerprint: 'thePrint' };
  await store.addBallot(ballot({ ...known, words }));
  await store.close();
  const database = openDatabaseFile(file);
  afterwards(async () => void database.close());
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  const holding = (text: string) =>
    (tables as { name: string }[])
      .filter(({ name }) => JSON.stringify(database.prepare(`select * from "${name}"`).all()).includes(text))
      .map(({ name }) => name);
  for (const text of ['Lời riêng.', 'ten-ngau-nhien', 'theAuthor']) expect(holding(text)).toEqual(['words']);
  for (const text of ['theThe', 'theId', 'thePrint']) expect(holding(text)).not.toContain('words');
});

test('in the libsql file no word of a question is left once it is withdrawn, in the index of words neither', async () => {
  const file = await libsqlFile();
  const store = await openLibsql(file);
  await store.addQuestion(question({ text: 'Đèn đường hỏng, đèn ngõ cũng hỏng' }));
  await store.addQuestion(question({ id: 'q2', codeHash: 'h2', text: 'Đèn sáng' }));
  await store.withdraw('mau', 'h1', 'all', '2026-11-25T02:30:00.000Z');
  await store.close();
  const database = openDatabaseFile(file);
  afterwards(async () => void database.close());
  const rows = database.prepare('select word, id from question_words order by word').all();
  expect(rows).toEqual([
    { word: 'den', id: 'q2' },
    { word: 'sang', id: 'q2' },
  ]);
});

test('in the libsql file no word of a publication is left in the index once it is replaced, taken back or erased', async () => {
  const file = await libsqlFile();
  const store = await openLibsql(file);
  const deed = { by: 'lan', at: '2026-11-25T02:30:00.000Z' };
  for (const id of ['q1', 'q2', 'q3']) {
    await store.addQuestion(question({ id, codeHash: id }));
    await store.publish('mau', id, published({ slug: id, title: 'Đèn đường', question: `Sửa ${id}?` }), deed);
  }
  const again = published({ slug: 'q1', title: 'Cầu', question: 'Vá?', answeredOn: '2026-11-28' });
  await store.publish('mau', 'q1', again, deed);
  await store.publish('mau', 'q2', null, deed);
  await store.withdraw('mau', 'q3', 'all', '2026-11-26T02:30:00.000Z');
  await store.close();
  const database = openDatabaseFile(file);
  afterwards(async () => void database.close());
  const rows = database.prepare('select word, answered_on, slug from publication_words order by word').all();
  expect(rows).toEqual([
    { word: 'cau', answered_on: '2026-11-28', slug: 'q1' },
    { word: 'va', answered_on: '2026-11-28', slug: 'q1' },
  ]);
});

test('a search looks through so many and no more at a time, and goes on where it stopped', async () => {
  const file = await libsqlFile();
  await (await openLibsql(file)).close();
  const database = openDatabaseFile(file);
  database.exec(`with recursive n (n) as (select 1 union all select n + 1 from n where n < ${LOOKED_THROUGH + 1000})
    insert into submissions select 'mau', printf('q%06d', n), 'question', '', printf('2026-%06d', n) from n`);
  database.exec(`insert into questions (portal, id, intent, text, topic, lang, agency, code_hash, code_counter,
      state, shelf, handler, due, received_at)
    select portal, id, 'ask', 'Đèn', iif(id = 'q000001', 'hiem', 'thuong'), 'vi', '', id, 0,
      'answered', 'done', '', '9999-12-31', received_at from submissions`);
  database.close();
  const store = await openLibsql(file);
  afterwards(() => store.close());
  const sought: Sought = { shelf: 'done', words: [], filters: [{ kind: 'state', state: 'answered' }] };
  const first = await store.search('mau', ['Sở Y tế'], sought, 50, null);
  expect(first).toMatchObject({ items: [], next: { due: '9999-12-31' } });
  expect(await store.search('mau', ['Sở Y tế'], sought, 50, first.next)).toEqual({ items: [], next: null });
  const ofNone: Sought = { ...sought, filters: [{ kind: 'state', state: 'declined' }] };
  expect(await store.search('mau', ['Sở Y tế'], ofNone, 50, null)).toEqual({ items: [], next: null });
  const rare: Sought = { ...sought, filters: [{ kind: 'topic', topic: 'hiem' }] };
  expect(await store.search('mau', 'all', rare, 50, null)).toMatchObject({
    items: [{ id: 'q000001' }],
    next: null,
  });
});

test.each([
  { shelf: 'all', sight: ['A'], pages: [[], [950]] },
  { shelf: 'all', sight: ['A', 'B'], pages: [[952], [950]] },
  { shelf: 'open', sight: ['C'], pages: [[], [10053]] },
  { shelf: 'open', sight: ['C', 'D'], pages: [[10050], [10053]] },
] as const)(
  'where a search stopped tells nothing of a question out of sight, and nothing of one moment is lost or comes twice: $shelf, $sight',
  async ({ shelf, sight, pages }) => {
    const file = await libsqlFile();
    await (await openLibsql(file)).close();
    const database = openDatabaseFile(file);
    // Four of each moment. Of either order the first 10,051 are looked through.
    database.exec(`with recursive n (n) as (select 1 union all select n + 1 from n where n < 11001)
      insert into submissions select 'mau', printf('%08d-0000-4000-8000-000000000000', n), 'question', '',
        strftime('%Y-%m-%dT%H:%M:%fZ', 1795000000 + (n + 2) / 4, 'unixepoch') from n`);
    database.exec(`insert into questions (portal, id, intent, text, topic, lang, agency, code_hash, code_counter,
        state, shelf, handler, due, received_at)
      select portal, id, 'ask', 'Đèn', null, 'vi', '', id, 0, 'received', 'open',
        case cast(id as integer) when 950 then 'A' when 952 then 'B' when 10053 then 'C' when 10050 then 'D' else '' end,
        '2026-12-07', received_at from submissions`);
    database.close();
    const store = await openLibsql(file);
    afterwards(() => store.close());
    const found: number[][] = [];
    let after: Place | null = null;
    do {
      const page: Awaited<ReturnType<typeof store.search>> = await store.search(
        'mau',
        sight,
        { shelf, words: [], filters: [] },
        50,
        after,
      );
      const numbers = page.items.map(({ id }) => Number.parseInt(id, 10));
      found.push(numbers);
      after = page.next && readPlace(writePlace(page.next));
      expect(after).toEqual(page.next);
      if (after?.id.includes('-')) expect(numbers).toContain(Number.parseInt(after.id, 10));
    } while (after);
    expect(found).toEqual(pages);
  },
);

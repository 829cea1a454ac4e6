import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openDatabaseFile } from '../../../server/store/databaseFile';
import { createMemoryStore } from '../../../server/store/memoryStore';
import { openLibsql } from '../../../server/store/openLibsql';
import type { NewBallot, NewPhoto, NewQuestion, Store } from '../../../server/store/store';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function libsqlFile() {
  const folder = await mkdtemp(join(tmpdir(), 'gop-y-store-'));
  cleanups.push(() => rm(folder, { recursive: true }));
  return join(folder, 'gop-y.db');
}

const stores = {
  memory: async () => createMemoryStore(),
  libsql: async () => openLibsql(await libsqlFile()),
};

const question = (changes: Partial<NewQuestion> = {}): NewQuestion => ({
  portal: 'mau',
  id: 'q1',
  fingerprint: 'f1',
  receivedAt: '2026-11-24T02:30:00.000Z',
  intent: 'ask',
  text: 'Đèn hỏng',
  topic: null,
  lang: 'vi',
  commune: null,
  page: null,
  contact: null,
  consent: null,
  photos: [],
  agency: 'Sở Xây dựng',
  answerBy: null,
  codeHash: 'h1',
  codeCounter: 0,
  ...changes,
});

const PHOTOS: NewQuestion['photos'] = [
  { type: 'image/jpeg', bytes: 4, sha256: 'a'.repeat(64) },
  { type: 'image/png', bytes: 2_000_000, sha256: 'b'.repeat(64) },
];

const photo = (changes: Partial<NewPhoto> = {}): NewPhoto => ({
  portal: 'mau',
  id: 'q1',
  n: 1,
  // Part of something longer, with a zero and a byte that is no UTF-8.
  bytes: new Uint8Array([1, 0xff, 0xd8, 0, 0xff, 1]).subarray(1, 5),
  receivedAt: '2026-11-24T02:31:00.000Z',
  ...changes,
});

const ballot = (changes: Partial<NewBallot> = {}): NewBallot => ({
  portal: 'mau',
  id: 'b1',
  fingerprint: 'f1',
  receivedAt: '2026-11-24T02:30:00.000Z',
  consultation: 'cho-dem',
  credential: 'c1',
  revision: 1,
  draft: '1',
  answers: [{ item: 'gio', kind: 'single', choice: '22-gio' }],
  closesAt: '2026-12-31T17:00:00+07:00',
  ...changes,
});

describe.each(Object.entries(stores))('the %s store', (_name, open) => {
  async function opened(): Promise<Store> {
    const store = await open();
    cleanups.push(() => store.close());
    return store;
  }

  test('gives back what a question’s receipt is made from', async () => {
    const store = await opened();
    expect(await store.addQuestion(question({ answerBy: '2026-12-08', codeCounter: 2 }))).toBe('added');
    expect(await store.find('mau', 'q1')).toEqual({
      kind: 'question',
      fingerprint: 'f1',
      receivedAt: '2026-11-24T02:30:00.000Z',
      agency: 'Sở Xây dựng',
      answerBy: '2026-12-08',
      codeHash: 'h1',
      codeCounter: 2,
      photos: [],
    });
  });

  test('gives back the photos that a question names, in their order', async () => {
    const store = await opened();
    await store.addQuestion(question({ photos: PHOTOS }));
    expect(await store.find('mau', 'q1')).toMatchObject({ photos: PHOTOS });
  });

  test('keeps a photo’s bytes and time as they came, and those of each place, question and portal apart', async () => {
    const store = await opened();
    const places = [photo(), photo({ n: 2 }), photo({ id: 'q2' }), photo({ portal: 'khac' })];
    await store.addQuestion(question({ photos: PHOTOS }));
    await store.addQuestion(question({ photos: PHOTOS, id: 'q2', codeHash: 'h2' }));
    await store.addQuestion(question({ photos: PHOTOS, portal: 'khac' }));
    const at = (index: number) => `2026-11-24T02:31:0${index}.000Z`;
    for (const [index, place] of places.entries()) {
      const bytes = new Uint8Array([...place.bytes, index]);
      const added = await store.addPhoto({ ...place, bytes, receivedAt: at(index) });
      expect(added).toEqual({ status: 'added', receivedAt: at(index) });
    }
    for (const [index, place] of places.entries()) {
      expect(await store.addPhoto(place)).toEqual({ status: 'repeated', receivedAt: at(index) });
    }
    for (const [index, { portal, id, n }] of places.entries()) {
      expect(await store.readPhoto(portal, id, n)).toEqual(new Uint8Array([0xff, 0xd8, 0, 0xff, index]));
    }
    expect(await store.readPhoto('mau', 'q1', 3)).toBeUndefined();
  });

  test('keeps of a part of something longer that part alone', async () => {
    const store = await opened();
    await store.addQuestion(question({ photos: PHOTOS }));
    await store.addPhoto(photo());
    expect(await store.readPhoto('mau', 'q1', 1)).toEqual(new Uint8Array([0xff, 0xd8, 0, 0xff]));
  });

  test('fills a photo’s place once, leaves the first as it was, and says when that came', async () => {
    const store = await opened();
    await store.addQuestion(question({ photos: PHOTOS }));
    await store.addPhoto(photo());
    const again = photo({ bytes: new Uint8Array([9]), receivedAt: '2026-11-25T00:00:00.000Z' });
    expect(await store.addPhoto(again)).toEqual({
      status: 'repeated',
      receivedAt: '2026-11-24T02:31:00.000Z',
    });
    expect(await store.readPhoto('mau', 'q1', 1)).toEqual(photo().bytes);
  });

  test('takes one of many photos that come at once for the same place', async () => {
    const store = await opened();
    await store.addQuestion(question({ photos: PHOTOS }));
    const receivedAt = (second: number) => `2026-11-24T02:31:${second + 10}.000Z`;
    const all = Array.from({ length: 20 }, (_, n) => store.addPhoto(photo({ receivedAt: receivedAt(n) })));
    const results = await Promise.all(all);
    expect(results.filter(({ status }) => status === 'added')).toHaveLength(1);
    expect(new Set(results.map((result) => result.receivedAt)).size).toBe(1);
  });

  test.each(['nothing', 'a ballot'])('takes no photo where it holds %s', async (what) => {
    const store = await opened();
    if (what === 'a ballot') await store.addBallot(ballot({ id: 'q1' }));
    await expect(store.addPhoto(photo())).rejects.toThrow();
    expect(await store.readPhoto('mau', 'q1', 1)).toBeUndefined();
  });

  test('finds nothing under an id of another portal', async () => {
    const store = await opened();
    await store.addQuestion(question());
    expect(await store.find('khac', 'q1')).toBeUndefined();
  });

  test('takes an id once, and leaves the first as it was', async () => {
    const store = await opened();
    await store.addQuestion(question());
    expect(await store.addQuestion(question({ fingerprint: 'f2', codeHash: 'h2' }))).toBe('id-taken');
    expect(await store.find('mau', 'q1')).toMatchObject({ fingerprint: 'f1' });
  });

  test('takes an id once, whatever the kind', async () => {
    const store = await opened();
    await store.addQuestion(question());
    expect(await store.addBallot(ballot({ id: 'q1' }))).toBe('id-taken');
  });

  test('takes the same id again at another portal', async () => {
    const store = await opened();
    await store.addQuestion(question());
    expect(await store.addQuestion(question({ portal: 'khac' }))).toBe('added');
  });

  test('takes one of many that come at once with the same id', async () => {
    const store = await opened();
    const all = Array.from({ length: 20 }, (_, n) => store.addQuestion(question({ codeHash: `h${n}` })));
    const results = await Promise.all(all);
    expect(results.filter((result) => result === 'added')).toHaveLength(1);
    expect(results.filter((result) => result === 'id-taken')).toHaveLength(19);
  });

  test('refuses a code hash that another question of the portal has, and keeps nothing of that attempt', async () => {
    const store = await opened();
    await store.addQuestion(question());
    expect(await store.addQuestion(question({ id: 'q2' }))).toBe('code-taken');
    expect(await store.find('mau', 'q2')).toBeUndefined();
    expect(await store.addQuestion(question({ id: 'q2', codeHash: 'h2', codeCounter: 1 }))).toBe('added');
  });

  test('counts the later revision of a credential', async () => {
    const store = await opened();
    expect(await store.addBallot(ballot())).toBe('counted');
    expect(await store.addBallot(ballot({ id: 'b2', revision: 2 }))).toBe('counted');
    expect(await store.find('mau', 'b1')).toMatchObject({
      kind: 'ballot',
      status: 'superseded',
      revision: 1,
    });
    expect(await store.find('mau', 'b2')).toMatchObject({ kind: 'ballot', status: 'counted', revision: 2 });
  });

  test('counts the later revision also when it comes first', async () => {
    const store = await opened();
    await store.addBallot(ballot({ id: 'b2', revision: 2 }));
    expect(await store.addBallot(ballot())).toBe('superseded');
    expect(await store.find('mau', 'b2')).toMatchObject({ status: 'counted' });
  });

  test('counts the greater id of one revision, in either order', async () => {
    for (const ids of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const store = await opened();
      for (const id of ids) await store.addBallot(ballot({ id }));
      expect(await store.find('mau', 'a')).toMatchObject({ status: 'superseded' });
      expect(await store.find('mau', 'b')).toMatchObject({ status: 'counted' });
    }
  });

  test('compares revisions as numbers, not as texts', async () => {
    const store = await opened();
    await store.addBallot(ballot({ id: 'b9', revision: 9 }));
    expect(await store.addBallot(ballot({ id: 'b10', revision: 10 }))).toBe('counted');
  });

  test('keeps the ballots of different credentials, consultations and portals apart', async () => {
    const store = await opened();
    await store.addBallot(ballot());
    await store.addBallot(ballot({ id: 'b2', credential: 'c2' }));
    await store.addBallot(ballot({ id: 'b3', consultation: 'cau-moi' }));
    await store.addBallot(ballot({ id: 'b4', portal: 'khac' }));
    expect(await store.find('mau', 'b1')).toMatchObject({ status: 'counted' });
  });
});

test('the libsql store still holds everything after it was closed and opened again', async () => {
  const file = await libsqlFile();
  const before = await openLibsql(file);
  const bytes = new Uint8Array(2_000_000).map((_, index) => index % 251);
  await before.addQuestion(question({ photos: PHOTOS }));
  await before.addBallot(ballot());
  await before.addPhoto(photo({ n: 2, bytes }));
  await before.close();
  const after = await openLibsql(file);
  cleanups.push(() => after.close());
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
  cleanups.push(async () => void database.close());
  const setting = (name: string) => {
    const [row] = database.pragma(name) as Record<string, unknown>[];
    return Object.values(row ?? {})[0];
  };
  expect(setting('synchronous')).toBe(2);
  expect(setting('journal_mode')).toBe('wal');
  expect(setting('foreign_keys')).toBe(1);
});

test('the libsql file and its log hold citizens’ words, so only the collector’s own user can read them', async () => {
  const file = await libsqlFile();
  const store = await openLibsql(file);
  cleanups.push(() => store.close());
  await store.addQuestion(question());
  for (const name of [file, `${file}-wal`]) expect((await stat(name)).mode & 0o777).toBe(0o600);
});

test('a question that was stored before there were photos is still found, and names none', async () => {
  const file = await libsqlFile();
  const before = await openLibsql(file);
  await before.addQuestion(question());
  await before.close();
  const database = openDatabaseFile(file);
  database.exec("delete from kysely_migration where name = '0002-photos'");
  database.exec('drop table photos');
  database.exec('alter table questions drop column photos');
  database.close();
  const store = await openLibsql(file);
  cleanups.push(() => store.close());
  expect(await store.find('mau', 'q1')).toMatchObject({ kind: 'question', fingerprint: 'f1', photos: [] });
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

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { escapeIdentifier } from 'pg';
import { describe, expect, test } from 'vitest';
import { openLibsql } from '../../../../server/store/openLibsql';
import type { Store } from '../../../../server/store/store';
import {
  afterwards,
  CONSENT,
  connected,
  libsqlFile,
  openedPostgres,
  PHOTOS,
  photo,
  postgresUrl,
  question,
} from './stores';

/** All who can be told, so that what waits for them is there too. */
const CHANNELS = ['webhook', 'citizen', 'officers'] as const;
const MONDAY = '2026-11-30T02:30:00.000Z';
const LATER = '2027-12-01T02:30:00.000Z';

/** Words that stand nowhere else, by what of a question they are. */
const PERSONAL = ['chim-hoang-yen-ten', '0912333444', 'chim-hoang-yen@vidu.example'];
const PICTURE = 'chim-hoang-yen-anh';
const WHOLE = [
  'chim-hoang-yen-cau-hoi',
  'chim-hoang-yen-trang',
  'chim-hoang-yen-xa',
  'chim-hoang-yen-tra-loi',
  'chim-hoang-yen-ly-do',
  'chim-hoang-yen-tieu-de',
  'chim-hoang-yen-dau-van-tay',
  '2026-11-24T09:29:11+07:00',
  // As indexes of words have it: in the others is more than one word.
  'chimhoangyenmotchu',
];

/** A question with a canary in every place, with all that can come of it. */
async function fill(store: Store): Promise<void> {
  const [name, phone, email] = PERSONAL;
  const [text, page, commune, answer, reason, title, fingerprint, at, word] = WHOLE;
  await store.addQuestion(
    question({
      ...{ text, page: `https://mau.example/${page}`, commune, fingerprint, photos: PHOTOS },
      contact: { name, phone, email },
      consent: { ...CONSENT, at: at ?? '' },
    } as Parameters<typeof question>[0]),
  );
  await store.addPhoto(photo({ bytes: new TextEncoder().encode(PICTURE.repeat(9_000)) }));
  await store.act('mau', 'q1', { state: 'declined', reason: reason ?? '' }, 'lan', MONDAY, 1);
  await store.act('mau', 'q1', { state: 'answered', agency: 'Sở', text: answer ?? '' }, 'lan', MONDAY, 2);
  const publication = {
    ...{ slug: 's1', title: `${title} ${word}`, question: text ?? '', answer: answer ?? '', agency: 'Sở' },
    ...{ lang: 'vi', answeredOn: '2026-11-30' },
  };
  await store.publish('mau', 'q1', publication, { by: 'lan', at: MONDAY });
}

interface Place {
  readonly store: Store;
  /** All that is held, as one text. */
  readonly everything: () => Promise<string>;
}

/** Every byte of every file in the database's folder. */
async function aFile(): Promise<Place> {
  const file = await libsqlFile();
  const store = await openLibsql(file, CHANNELS);
  afterwards(() => store.close());
  const everything = async () => {
    const names = await readdir(dirname(file));
    const files = await Promise.all(names.map((name) => readFile(join(dirname(file), name))));
    return files.map((bytes) => bytes.toString('utf8')).join('\n');
  };
  return { store, everything };
}

/** Every row of every table that there is. */
async function aServer(): Promise<Place> {
  const url = await postgresUrl('with-tables');
  const store = await openedPostgres(url, CHANNELS);
  afterwards(() => store.close());
  const client = await connected(url);
  const everything = async () => {
    const { rows: tables } = await client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    const all = [];
    for (const { name } of tables) {
      const { rows } = await client.query(`select * from ${escapeIdentifier(name)}`);
      all.push(...rows.flatMap((row) => Object.values(row)));
    }
    return all.map((value) => (Buffer.isBuffer(value) ? value.toString('utf8') : String(value))).join('\n');
  };
  return { store, everything };
}

const WAYS: readonly (readonly [string, (store: Store) => Promise<unknown>, readonly string[]])[] = [
  ['contact details that are withdrawn', (store) => store.withdraw('mau', 'h1', 'contact', LATER), PERSONAL],
  [
    'a question that is withdrawn',
    (store) => store.withdraw('mau', 'h1', 'all', LATER),
    [...PERSONAL, PICTURE, ...WHOLE],
  ],
  [
    'contact details and photos whose time is over',
    (store) => sweep(store, 'personal'),
    [...PERSONAL, PICTURE],
  ],
  ['a question whose time is over', (store) => sweep(store, 'all'), [...PERSONAL, PICTURE, ...WHOLE]],
  [
    'what is erased once more in a restored copy',
    (store) =>
      store.replay([{ portal: 'mau', id: 'q1', codeHash: 'h1', part: 'all', cause: 'request', at: LATER }]),
    [...PERSONAL, PICTURE, ...WHOLE],
  ],
];

const sweep = (store: Store, part: 'personal' | 'all') =>
  store.sweepAlone(async () => {
    await store.eraseDue('mau', { part, notice: CONSENT?.notice ?? '', until: MONDAY }, 10, LATER);
  });

describe.each([
  ['in every file of the file database', aFile],
  ['in every table of PostgreSQL', aServer],
])('%s', (_, open) => {
  test.each(WAYS)('of %s not a word is left', async (__, erase, canaries) => {
    const { store, everything } = await open();
    await fill(store);
    // Lists of canaries are compared, and not the text: a failure would print the database.
    const all = [...PERSONAL, PICTURE, ...WHOLE];
    const found = async () => {
      const text = await everything();
      return all.filter((canary) => text.includes(canary));
    };
    expect(await found()).toEqual(all);
    await erase(store);
    expect(await found()).toEqual(all.filter((canary) => !canaries.includes(canary)));
  });
});

test('in the files of PostgreSQL’s tables and indexes not a word is left of what was withdrawn, once they were written anew', async () => {
  const url = await postgresUrl('with-tables');
  const store = await openedPostgres(url, CHANNELS);
  afterwards(() => store.close());
  const client = await connected(url);
  // As it is, so that it can be found.
  await client.query('alter table photos alter bytes set storage external');
  await fill(store);
  const all = [PICTURE, ...PERSONAL, ...WHOLE];
  const found = async () => {
    await client.query('checkpoint');
    const { rows } = await client.query<{ bytes: Buffer }>(
      `select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
        where relkind in ('r', 'i', 't') and pg_relation_filepath(oid) is not null`,
    );
    return all.filter((canary) => rows.some(({ bytes }) => bytes.includes(canary)));
  };
  expect(await found()).toEqual(all);
  await store.withdraw('mau', 'h1', 'all', LATER);
  expect(await found()).not.toEqual([]);
  await client.query('vacuum full');
  expect(await found()).toEqual([]);
});

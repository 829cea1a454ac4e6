import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { afterEach, describe, inject } from 'vitest';
import { emptyMemory } from '../../../../server/store/memory/memory';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { openLibsql } from '../../../../server/store/openLibsql';
import { openPostgres } from '../../../../server/store/openPostgres';
import type { NewBallot, NewPhoto, NewQuestion, Publication, Store } from '../../../../server/store/store';
import type { Channel } from '../../../../server/store/telling';
import { tell } from '../../../postgres/tell';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Done when the test is over, the last first. */
export const afterwards = (cleanup: () => Promise<void>): unknown => cleanups.push(cleanup);

/** Where a database may stand for the time of the test. */
export async function libsqlFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gop-y-store-'));
  afterwards(() => rm(folder, { recursive: true }));
  return join(folder, 'gop-y.db');
}

/** Address of a PostgreSQL database of its own for the time of the test; with all tables it is there sooner than by bringing one up to date. */
export async function postgresUrl(how: 'empty' | 'with-tables'): Promise<string> {
  const name = `gop-y-${crypto.randomUUID()}`;
  const server = inject('postgres');
  const template = how === 'empty' ? 'template1' : new URL(inject('postgresTemplate')).pathname.slice(1);
  await tell(server, `create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`);
  afterwards(async () => {
    await tell(server, `drop database ${escapeIdentifier(name)} with (force)`);
  });
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** A connection beside the collectors' own, for the time of the test. */
export async function connected(url: string): Promise<Client> {
  const client = new Client(url);
  await client.connect();
  afterwards(() => client.end());
  return client;
}

export async function openedPostgres(url: string, channels: readonly Channel[] = []): Promise<Store> {
  const ownClock = () => performance.now();
  const options = { url, connections: 5, onBroken: () => undefined, ownClock };
  return (await openPostgres(options, channels)).store;
}

const STORES = {
  memory: async (channels: readonly Channel[]) => createMemoryStore(emptyMemory(), channels),
  libsql: async (channels: readonly Channel[]) => openLibsql(await libsqlFile(), channels),
  postgres: async (channels: readonly Channel[]) =>
    openedPostgres(await postgresUrl('with-tables'), channels),
};

/** The same tests over every store. @param channels are told of what happens in it */
export function describeStores(
  tests: (opened: () => Promise<Store>, name: string) => void,
  channels: readonly Channel[] = [],
): void {
  describe.each(Object.entries(STORES))('the %s store', (name, open) => {
    tests(async () => {
      const store = await open(channels);
      afterwards(() => store.close());
      return store;
    }, name);
  });
}

export const question = (changes: Partial<NewQuestion> = {}): NewQuestion => ({
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
  flags: [],
  sketch: [],
  ...changes,
});

export const PHOTOS: NewQuestion['photos'] = [
  { type: 'image/jpeg', bytes: 4, sha256: 'a'.repeat(64) },
  { type: 'image/png', bytes: 2_000_000, sha256: 'b'.repeat(64) },
];

export const CONTACT: NewQuestion['contact'] = { name: 'Nguyễn Thị Mẫu', phone: '0912345678', age: 'adult' };

export const CONSENT: NewQuestion['consent'] = {
  notice: 'c'.repeat(64),
  purposes: ['reply'],
  at: '2026-11-24T09:29:00+07:00',
  lang: 'vi',
};

export const photo = (changes: Partial<NewPhoto> = {}): NewPhoto => ({
  portal: 'mau',
  id: 'q1',
  n: 1,
  // Part of something longer, with a zero and a byte that is no UTF-8.
  bytes: new Uint8Array([1, 0xff, 0xd8, 0, 0xff, 1]).subarray(1, 5),
  receivedAt: '2026-11-24T02:31:00.000Z',
  ...changes,
});

export const ballot = (changes: Partial<NewBallot> = {}): NewBallot => ({
  portal: 'mau',
  id: 'b1',
  fingerprint: 'f1',
  receivedAt: '2026-11-24T02:30:00.000Z',
  consultation: 'cho-dem',
  credential: 'c1',
  credentialKind: 'device',
  revision: 1,
  draft: '1',
  answers: [{ item: 'gio', kind: 'single', chosen: ['22-gio'] }],
  words: [],
  author: 'a1',
  closesAt: '2026-12-31T17:00:00+07:00',
  deeds: 0,
  ...changes,
});

export const published = (changes: Partial<Publication> = {}): Publication => ({
  slug: 'den-duong',
  title: 'Đèn đường không sáng',
  question: 'Bao giờ sửa đèn trước trường học?',
  answer: 'Đã sửa ngày 25/11.',
  agency: 'Sở Xây dựng',
  lang: 'vi',
  answeredOn: '2026-11-25',
  ...changes,
});

import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { openDatabaseFile } from '../../../../server/store/databaseFile';
import { openLibsql } from '../../../../server/store/openLibsql';
import type { Store } from '../../../../server/store/store';
import { DEED } from '../did';
import { listed } from './listed';
import {
  afterwards,
  ballot,
  CONSENT,
  CONTACT,
  describeStores,
  libsqlFile,
  PHOTOS,
  photo,
  published,
  question,
} from './stores';

const LATER = '2026-11-26T02:30:00.000Z';
const AGAIN = '2026-11-27T02:30:00.000Z';
const ANSWER = { state: 'answered', agency: 'Sở Y tế', text: 'Xin lỗi, câu trả lời là số 42.' } as const;

/** A question that has everything a question can have. */
async function addAll(store: Store): Promise<void> {
  await store.addQuestion(
    question({
      text: 'Cổng trường Bến Gió bị ngập',
      commune: 'ben-gio',
      page: 'https://tinh-mau.example/truong-hoc',
      contact: CONTACT,
      consent: CONSENT,
      photos: PHOTOS,
    }),
  );
  await store.addPhoto(photo());
  await store.act('mau', 'q1', { state: 'passed', agency: 'Sở Y tế' }, 'lan', '2026-11-25T02:30:00.000Z', 1);
  await store.act('mau', 'q1', ANSWER, 'minh', '2026-11-25T03:30:00.000Z', 2);
  await store.publish('mau', 'q1', published({ title: 'Ngập ở cổng trường' }), DEED);
}

describeStores((opened) => {
  describe('following', () => {
    test('tells all that the citizen may know, and no officer’s name', async () => {
      const store = await opened();
      await addAll(store);
      expect(await store.follow('mau', ['h1'])).toEqual([
        {
          status: 'found',
          intent: 'ask',
          text: 'Cổng trường Bến Gió bị ngập',
          lang: 'vi',
          receivedAt: '2026-11-24T02:30:00.000Z',
          photos: 1,
          contact: true,
          agency: 'Sở Y tế',
          answerBy: null,
          history: [
            { state: 'received', at: '2026-11-24T02:30:00.000Z', agency: 'Sở Xây dựng' },
            { state: 'passed', at: '2026-11-25T02:30:00.000Z', agency: 'Sở Y tế' },
            { ...ANSWER, at: '2026-11-25T03:30:00.000Z' },
          ],
        },
      ]);
    });

    test('answers in the order asked, also what is asked twice or not there', async () => {
      const store = await opened();
      await store.addQuestion(question({ answerBy: '2026-12-08' }));
      await store.addQuestion(question({ id: 'q2', codeHash: 'h2', text: 'Cây đổ', contact: CONTACT }));
      const traces = await store.follow('mau', ['h2', 'h0', 'h1', 'h2']);
      expect(traces).toMatchObject([
        { text: 'Cây đổ', contact: true, photos: 0, history: [{ state: 'received' }] },
        { status: 'unknown' },
        { text: 'Đèn hỏng', contact: false, answerBy: '2026-12-08' },
        { text: 'Cây đổ' },
      ]);
      expect(await store.follow('mau', [])).toEqual([]);
    });

    test('finds nothing under a code of another portal', async () => {
      const store = await opened();
      await store.addQuestion(question());
      expect(await store.follow('khac', ['h1'])).toEqual([{ status: 'unknown' }]);
      expect(await store.withdraw('khac', 'h1', 'all', LATER)).toBeUndefined();
      expect(await store.follow('mau', ['h1'])).toMatchObject([{ status: 'found' }]);
    });
  });

  describe('withdrawing the contact', () => {
    test('erases it and nothing else', async () => {
      const store = await opened();
      await addAll(store);
      const [before] = await store.follow('mau', ['h1']);
      const desk = await store.question('mau', 'q1', 'all');
      expect(await store.withdraw('mau', 'h1', 'contact', LATER)).toEqual({ erased: ['contact'], at: LATER });
      expect(await store.follow('mau', ['h1'])).toEqual([
        { ...before, contact: false, erased: { at: LATER, cause: 'request' } },
      ]);
      expect(await store.question('mau', 'q1', 'all')).toEqual({
        ...{ ...desk, contact: null, erased: { at: LATER, cause: 'request' } },
      });
      expect(await store.find('mau', 'q1')).toMatchObject({ kind: 'question', fingerprint: 'f1' });
    });

    test('again erases nothing and tells when it was done', async () => {
      const store = await opened();
      await addAll(store);
      await store.withdraw('mau', 'h1', 'contact', LATER);
      expect(await store.withdraw('mau', 'h1', 'contact', AGAIN)).toEqual({ erased: [], at: LATER });
    });

    test('where there is none erases nothing', async () => {
      const store = await opened();
      await store.addQuestion(question());
      expect(await store.withdraw('mau', 'h1', 'contact', LATER)).toEqual({ erased: [], at: LATER });
      expect(await store.withdraw('mau', 'h0', 'contact', LATER)).toBeUndefined();
    });
  });

  describe('withdrawing all', () => {
    test('says what there was', async () => {
      const store = await opened();
      await addAll(store);
      expect(await store.withdraw('mau', 'h1', 'all', LATER)).toEqual({
        erased: ['contact', 'text', 'photos', 'answer', 'publication'],
        at: LATER,
      });
      await store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
      expect(await store.withdraw('mau', 'h2', 'all', LATER)).toEqual({ erased: ['text'], at: LATER });
    });

    test('leaves a tombstone under id and code, and nothing anywhere else', async () => {
      const store = await opened();
      await addAll(store);
      await store.withdraw('mau', 'h1', 'all', LATER);
      expect(await store.find('mau', 'q1')).toEqual({ kind: 'withdrawn', at: LATER });
      expect(await store.follow('mau', ['h1'])).toEqual([{ status: 'withdrawn', at: LATER }]);
      expect(await store.question('mau', 'q1', 'all')).toBeUndefined();
      expect(await store.readPhoto('mau', 'q1', 1)).toBeUndefined();
      expect(await store.publication('mau', 'den-duong')).toBeUndefined();
      expect(await store.published('mau', 10)).toEqual([]);
      expect(await listed(store, 'done')).toEqual([]);
      expect(await listed(store, 'open')).toEqual([]);
      expect(await store.counts('mau')).toEqual({ answered: 0, promised: 0, onTime: 0 });
    });

    test('takes neither the question, nor its code, nor its photo ever again', async () => {
      const store = await opened();
      await addAll(store);
      await store.withdraw('mau', 'h1', 'all', LATER);
      expect(await store.addQuestion(question({ codeHash: 'h2' }))).toBe('id-taken');
      expect(await store.addBallot(ballot({ id: 'q1' }))).toBe('id-taken');
      expect(await store.addQuestion(question({ id: 'q2' }))).toBe('code-taken');
      expect(await store.find('mau', 'q2')).toBeUndefined();
      await expect(store.addPhoto(photo({ n: 2 }))).rejects.toThrow();
    });

    test('leaves nothing to act on or to publish', async () => {
      const store = await opened();
      await addAll(store);
      await store.withdraw('mau', 'h1', 'all', LATER);
      expect(await store.act('mau', 'q1', ANSWER, 'lan', AGAIN, 3)).toBe('gone');
      expect(await store.publish('mau', 'q1', published(), DEED)).toBe('gone');
    });

    test.each(['contact', 'all'] as const)(
      'again, by scope %s, erases nothing and tells when',
      async (scope) => {
        const store = await opened();
        await addAll(store);
        await store.withdraw('mau', 'h1', 'all', LATER);
        expect(await store.withdraw('mau', 'h1', scope, AGAIN)).toEqual({ erased: [], at: LATER });
      },
    );

    test('after the contact says what was left', async () => {
      const store = await opened();
      await addAll(store);
      await store.withdraw('mau', 'h1', 'contact', LATER);
      const { erased } = (await store.withdraw('mau', 'h1', 'all', AGAIN)) ?? {};
      expect(erased).toEqual(['text', 'photos', 'answer', 'publication']);
    });

    test('of ten at once erases once', async () => {
      const store = await opened();
      await addAll(store);
      const all = await Promise.all(
        Array.from({ length: 10 }, () => store.withdraw('mau', 'h1', 'all', LATER)),
      );
      expect(all.filter((one) => one?.erased.length)).toHaveLength(1);
    });

    test('leaves other questions alone', async () => {
      const store = await opened();
      await addAll(store);
      await store.addQuestion(question({ id: 'q2', codeHash: 'h2', contact: CONTACT, photos: PHOTOS }));
      await store.addPhoto(photo({ id: 'q2' }));
      await store.withdraw('mau', 'h1', 'all', LATER);
      expect(await store.follow('mau', ['h2'])).toMatchObject([
        { status: 'found', contact: true, photos: 1 },
      ]);
    });
  });
});

/** Words, names and hashes that stand in the database only because of that question. */
const TRACES = [
  'Cổng trường Bến Gió bị ngập',
  'Nguyễn Thị Mẫu',
  '0912345678',
  'ben-gio',
  'tinh-mau.example/truong-hoc',
  '2026-11-24T09:29:00',
  'Ngập ở cổng trường',
  'ngap o cong truong',
  'sửa đèn trước trường học',
  'câu trả lời là số 42',
  'dau-van-tay-cua-cau-hoi',
  'a'.repeat(64),
];

test.each(['contact', 'all'] as const)(
  'in the libsql file not a byte is left of what was withdrawn by scope %s',
  async (scope) => {
    const file = await libsqlFile();
    const store = await openLibsql(file);
    afterwards(() => store.close());
    await addAll({
      ...store,
      addQuestion: (one) => store.addQuestion({ ...one, fingerprint: 'dau-van-tay-cua-cau-hoi' }),
      addPhoto: (one) =>
        store.addPhoto({ ...one, bytes: new TextEncoder().encode('BYTES-OF-A-PHOTO'.repeat(9_000)) }),
    });
    const bytes = async () =>
      (await Promise.all([file, `${file}-wal`].map((name) => readFile(name))))
        .map((it) => it.toString())
        .join();
    const erased = scope === 'all' ? [...TRACES, 'BYTES-OF-A-PHOTO'] : ['Nguyễn Thị Mẫu', '0912345678'];
    const before = await bytes();
    for (const trace of erased) expect(before).toContain(trace);
    await store.withdraw('mau', 'h1', scope, LATER);
    const after = await bytes();
    for (const trace of erased) expect(after).not.toContain(trace);
  },
);

const ALL_OF_IT = 'contact,text,photos,answer,publication';

test('in the libsql tables a withdrawn question has three rows, with portal, id, code hash, time and what it was that is gone, and the log has no salt', async () => {
  const file = await libsqlFile();
  const store = await openLibsql(file);
  await addAll(store);
  await store.withdraw('mau', 'h1', 'all', LATER);
  await store.close();
  const database = openDatabaseFile(file);
  afterwards(async () => void database.close());
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as {
    name: string;
  }[];
  const rows = tables
    .filter(({ name }) => !/^(kysely_|audit)/.test(name))
    .flatMap(({ name }) => database.prepare(`select * from ${name}`).all());
  expect(rows).toEqual([
    { portal: 'mau', id: 'q1', kind: 'withdrawn', fingerprint: '', received_at: LATER },
    { portal: 'mau', id: 'q1', code_hash: 'h1', at: LATER, cause: 'request' },
    { portal: 'mau', id: 'q1', part: 'all', what: ALL_OF_IT, cause: 'request', at: LATER },
  ]);
  expect(database.prepare('select * from audit_salts').all()).toEqual([]);
  expect(database.prepare('select mark from audit where n = 4').all()).toEqual([{ mark: null }]);
});

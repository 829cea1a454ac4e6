import { describe, expect, test } from 'vitest';
import { openDatabaseFile } from '../../../../server/store/databaseFile';
import { openLibsql } from '../../../../server/store/openLibsql';
import type { Store } from '../../../../server/store/store';
import { tell } from '../../../postgres/tell';
import { A_CONSULTATION } from '../consultations/aConsultation';
import { DEED } from '../did';
import { afterwards, ballot, libsqlFile, openedPostgres, postgresUrl, published, question } from './stores';

interface World {
  readonly store: Store;
  /** Somebody reaches into the database past the collector. */
  tamper(...statements: readonly string[]): Promise<void>;
}

const WORLDS = {
  async libsql(): Promise<World> {
    const file = await libsqlFile();
    const store = await openLibsql(file);
    afterwards(() => store.close());
    const tamper = async (...statements: readonly string[]) => {
      const database = openDatabaseFile(file);
      database.pragma('foreign_keys = off');
      for (const statement of statements) database.exec(statement);
      database.close();
    };
    return { store, tamper };
  },
  async postgres(): Promise<World> {
    const url = await postgresUrl('with-tables');
    const store = await openedPostgres(url);
    afterwards(() => store.close());
    const tamper = async (...statements: readonly string[]) => {
      await tell(url, ...statements);
    };
    return { store, tamper };
  },
};

const { by, at } = DEED;
const HEAD = 12;

/** Of everything that the desk sets one. */
async function fill(store: Store): Promise<void> {
  const answer = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' } as const;
  const outcome = { item: 'gio', kind: 'accepted', text: 'Tiếp thu.', ...DEED } as const;
  const words = [{ item: 'gio', words: 'Lời.', slug: 'w1' }];
  await store.addQuestion(question());
  await store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  await store.act('mau', 'q1', { state: 'passed', agency: 'Sở Xây dựng' }, by, at, 1);
  await store.act('mau', 'q1', answer, by, at, 2);
  await store.act('mau', 'q2', answer, by, at, 1);
  await store.publish('mau', 'q1', published(), DEED);
  await store.saveConsultation('mau', { ...A_CONSULTATION, id: 'cho-dem' }, 'public', 0, DEED);
  await store.intervene('mau', 'cho-dem', { kind: 'closed-early', reason: 'Đủ.' }, by, at, 0);
  await store.setOutcome('mau', 'cho-dem', outcome);
  await store.addBallot(ballot({ words, deeds: 1 }));
  await store.addBallot(ballot({ id: 'b2', credential: 'c2', author: 'a2', deeds: 1 }));
  await store.moderate('mau', 'w1', 'shown', DEED);
  await store.savePortalEdits('mau', { topics: [], communes: null }, 0, DEED);
  await store.setOutcome('mau', 'cho-dem', { ...outcome, item: 'noi' });
  await store.removeOutcome('mau', 'cho-dem', 'noi', DEED);
  await store.addExport('mau', { id: 'e1', what: 'questions', contact: true, reason: 'Vì.' }, DEED);
}

const changed = (subject: string, n: number) => ({ kind: 'row-changed', portal: 'mau', subject, n });

const ROWS = [
  ["update steps set text = 'Sẽ sửa.' where id = 'q1' and n = 3", changed('questions/q1/steps/3', 2)],
  ["update steps set officer = 'Minh' where id = 'q2'", changed('questions/q2/steps/2', 3)],
  ["update publications set answer = 'Không.'", changed('questions/q1/publication', 4)],
  ["update publications set folded = ''", changed('questions/q1/publication', 4)],
  ["update consultations set definition = '{}'", changed('consultations/cho-dem', 5)],
  ["update consultations set state = 'draft'", changed('consultations/cho-dem', 5)],
  ["update interventions set reason = 'x'", changed('consultations/cho-dem/interventions/1', 6)],
  ["update outcomes set text = 'Không tiếp thu.'", changed('consultations/cho-dem/outcomes/gio', 7)],
  ["update words set words = 'Khác.' where slug = 'w1'", changed('consultations/cho-dem/words/w1', 8)],
  ["update portal_edits set edits = '{}'", changed('portal', 9)],
  ['update exports set contact = 0', changed('exports/e1', 12)],
] as const;

const standing = (id: string) => ({ kind: 'standing-changed', portal: 'mau', subject: `questions/${id}` });
const STANDINGS = [
  ["update questions set state = 'handling', shelf = 'open' where id = 'q1'", standing('q1')],
  ["update questions set handler = 'Sở khác' where id = 'q2'", standing('q2')],
  ["update questions set due = '2027-12-31' where id = 'q2'", standing('q2')],
  ["update questions set kept = 'on-time' where id = 'q2'", standing('q2')],
  ["update questions set agency = 'Sở khác' where id = 'q2'", standing('q2')],
] as const;

const missing = (subject: string) => ({ kind: 'row-missing', portal: 'mau', subject });
const GONE = [
  ["delete from steps where id = 'q1' and n = 3", 'questions/q1/steps/3'],
  ['delete from publications', 'questions/q1/publication'],
  ['delete from consultations', 'consultations/cho-dem'],
  ['delete from interventions', 'consultations/cho-dem/interventions/1'],
  ['delete from outcomes', 'consultations/cho-dem/outcomes/gio'],
  ["delete from words where slug = 'w1'", 'consultations/cho-dem/words/w1'],
  ['delete from portal_edits', 'portal'],
  ['delete from exports', 'exports/e1'],
] as const;

const unlogged = (subject: string) => ({ kind: 'row-unlogged', portal: 'mau', subject });
const ADDED = [
  [
    "insert into steps values ('mau', 'q2', 3, 'declined', 'x', 'Lan', null, null, 'Vì.')",
    'questions/q2/steps/3',
  ],
  [
    "insert into interventions values ('mau', 'cho-dem', 2, 'annulled', 'x', 'Lan', 'Vì.', null)",
    'consultations/cho-dem/interventions/2',
  ],
  [
    "insert into outcomes values ('mau', 'cho-dem', 'x', 'accepted', 'Vì.', 'Lan', 'x')",
    'consultations/cho-dem/outcomes/x',
  ],
  [
    "insert into words values ('mau', 'w2', 'cho-dem', 'gio', 'a9', 'Giả.', '1', 'shown', 'Lan')",
    'consultations/cho-dem/words/w2',
  ],
  ["insert into consultations values ('mau', 'gia', 1, 'public', '{}')", 'consultations/gia'],
] as const;

describe.each(Object.entries(WORLDS))('verifying over %s', (_, open) => {
  async function filled(): Promise<World> {
    const world = await open();
    await fill(world.store);
    return world;
  }
  const faultsOf = async ({ store }: World, noted: readonly string[] = []) =>
    (await store.verify(noted)).faults;

  test('finds nothing where nobody reached in, and tells the end of each log', async () => {
    const world = await filled();
    await world.store.audit('khac', DEED, { act: 'signed-in', subject: 'officers/minh' });
    const { heads, faults } = await world.store.verify([]);
    expect(faults).toEqual([]);
    expect(heads.map(({ portal, n }) => [portal, n])).toEqual([
      ['khac', 1],
      ['mau', HEAD],
    ]);
  });

  test('finds nothing in what was erased, in words that their author replaced, in what was changed again', async () => {
    const world = await filled();
    const { store } = world;
    const [head] = (await store.verify([])).heads;
    await store.publish('mau', 'q1', published({ title: 'Khác' }), DEED);
    await store.saveConsultation('mau', { ...A_CONSULTATION, id: 'cho-dem' }, 'public', 1, DEED);
    await store.addBallot(ballot({ id: 'b3', revision: 2, words: [], deeds: 1 }));
    await store.publish('mau', 'q1', null, DEED);
    // Asked before the question goes too: with that goes every salt it has.
    expect(await faultsOf(world)).toEqual([]);
    await store.withdraw('mau', 'h1', 'all', at);
    expect(await faultsOf(world, [head?.hash ?? ''])).toEqual([]);
  });

  test.each([...ROWS, ...STANDINGS])('names what another set: %s', async (statement, fault) => {
    const world = await filled();
    await world.tamper(statement);
    expect(await faultsOf(world)).toEqual([fault]);
  });

  test.each(GONE)('names what was taken away: %s', async (statement, subject) => {
    const world = await filled();
    await world.tamper(statement);
    expect(await faultsOf(world)).toEqual([missing(subject)]);
    // With its salt it looks as if it had been erased; but nothing was.
    if (subject.includes('/words/')) return;
    await world.tamper(`delete from audit_salts where subject = '${subject}'`);
    expect(await faultsOf(world)).toEqual([missing(subject)]);
  });

  test.each(ADDED)('names what nobody at the desk set: %s', async (statement, subject) => {
    const world = await filled();
    await world.tamper(statement);
    expect(await faultsOf(world)).toEqual([unlogged(subject)]);
  });

  test('names a row that was put back as it was before a later act, with the salt of then', async () => {
    const world = await filled();
    const where = "where subject = 'consultations/cho-dem/outcomes/gio'";
    await world.tamper(
      'create table kept_rows as select * from outcomes',
      `create table kept_salts as select * from audit_salts ${where}`,
    );
    await world.store.removeOutcome('mau', 'cho-dem', 'gio', DEED);
    await world.tamper(
      'insert into outcomes select * from kept_rows',
      'insert into audit_salts select * from kept_salts',
    );
    expect(await faultsOf(world)).toEqual([changed('consultations/cho-dem/outcomes/gio', HEAD + 1)]);
  });

  test.each([
    "officer = 'Minh'",
    "at = '2020-01-01T00:00:00.000Z'",
    "act = 'declined'",
    "subject = 'questions/q9/steps/2'",
    "hash = 'x'",
  ])('names the entry that was changed: %s', async (change) => {
    const world = await filled();
    await world.tamper(`update audit set ${change} where n = ${HEAD - 1}`);
    const faults = await faultsOf(world);
    expect(faults).toContainEqual({ kind: 'changed', portal: 'mau', n: HEAD - 1 });
  });

  test('names entries that were left out, at the beginning, in between and at the end', async () => {
    const world = await filled();
    await world.tamper(`delete from audit where n in (1, 5, 6, ${HEAD})`);
    const faults = await faultsOf(world);
    for (const [n, to] of [
      [1, 1],
      [5, 6],
    ])
      expect(faults).toContainEqual({ kind: 'missing', portal: 'mau', n, to });
    expect(faults).toContainEqual({ kind: 'end', portal: 'mau', n: HEAD - 1 });
  });

  test('names a log that was cut short with its end, by a head that was noted down', async () => {
    const world = await filled();
    const { hash = '' } = (await world.store.verify([])).heads[0] ?? {};
    await world.store.audit('mau', DEED, { act: 'signed-in', subject: 'officers/lan' });
    expect(await faultsOf(world, [hash])).toEqual([]);
    await world.tamper(
      `delete from audit where n >= ${HEAD}`,
      `update audit_heads set n = ${HEAD - 1}, hash = (select hash from audit where n = ${HEAD - 1})`,
    );
    expect((await faultsOf(world)).filter(({ kind }) => kind === 'end')).toEqual([]);
    expect(await faultsOf(world, [hash])).toContainEqual({ kind: 'lost-head', hash });
  });

  test('names a log that is gone with its end', async () => {
    const world = await filled();
    await world.tamper('delete from audit_heads');
    expect(await faultsOf(world)).toEqual([{ kind: 'end', portal: 'mau', n: HEAD }]);
    await world.tamper('delete from audit');
    expect((await faultsOf(world)).length).toBeGreaterThan(7);
  });
});

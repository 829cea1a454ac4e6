import type { Kysely, Transaction } from 'kysely';
import type { Photo } from '../../widget/protocol/photo';
import type { Arrival, Held, NewBallot, NewPhoto, NewQuestion, PhotoAdded, Store } from './store';
import type { Tables } from './tables';

/** A store over any SQL dialect that knows `on conflict`: SQLite and PostgreSQL do. The tables must be there. */
export function createSqlStore(db: Kysely<Tables>): Store {
  return {
    find: (portal, id) => find(db, portal, id),
    async addQuestion(question) {
      try {
        return await db.transaction().execute((tx) => addQuestion(tx, question));
      } catch (error) {
        if (error instanceof CodeTaken) return 'code-taken';
        throw error;
      }
    },
    addBallot: (ballot) => db.transaction().execute((tx) => addBallot(tx, ballot)),
    addPhoto: (photo) => db.transaction().execute((tx) => addPhoto(tx, photo)),
    readPhoto: (portal, id, n) => readPhoto(db, portal, id, n),
    close: () => db.destroy(),
  };
}

/** Thrown to roll back: Kysely knows no other way to leave a transaction undone. */
class CodeTaken extends Error {}

async function addQuestion(tx: Transaction<Tables>, question: NewQuestion): Promise<'added' | 'id-taken'> {
  if (!(await take(tx, 'question', question))) return 'id-taken';
  const { portal, id, intent, text, topic, lang, agency } = question;
  const { answerBy: answer_by, codeHash: code_hash, codeCounter: code_counter } = question;
  const photos = JSON.stringify(question.photos);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('questions')
    .values({ portal, id, intent, text, topic, lang, agency, answer_by, code_hash, code_counter, photos })
    .onConflict((conflict) => conflict.columns(['portal', 'code_hash']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) throw new CodeTaken();
  return 'added';
}

async function addBallot(tx: Transaction<Tables>, ballot: NewBallot) {
  if (!(await take(tx, 'ballot', ballot))) return 'id-taken';
  const { portal, id, revision, closesAt: closes_at, consultation, credential, draft } = ballot;
  await tx.insertInto('ballot_receipts').values({ portal, id, revision, closes_at }).execute();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('ballots')
    .values({
      portal,
      consultation,
      credential,
      id,
      revision,
      draft,
      answers: JSON.stringify(ballot.answers),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['portal', 'consultation', 'credential'])
        .doUpdateSet({ id, revision, draft, answers: JSON.stringify(ballot.answers) })
        .where(({ eb, or, and }) =>
          or([
            eb('ballots.revision', '<', revision),
            and([eb('ballots.revision', '=', revision), eb('ballots.id', '<', id)]),
          ]),
        ),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 0n ? 'superseded' : 'counted';
}

async function addPhoto(tx: Transaction<Tables>, photo: NewPhoto): Promise<PhotoAdded> {
  const { portal, id, n, receivedAt } = photo;
  // libsql ends the whole process over a plain Uint8Array.
  const bytes = Buffer.from(photo.bytes);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('photos')
    .values({ portal, id, n, bytes, received_at: receivedAt })
    .onConflict((conflict) => conflict.columns(['portal', 'id', 'n']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 0n) return { status: 'added', receivedAt };
  const before = await photoAt(tx, portal, id, n)
    .select('received_at as receivedAt')
    .executeTakeFirstOrThrow();
  return { status: 'repeated', receivedAt: before.receivedAt };
}

async function readPhoto(db: Kysely<Tables>, portal: string, id: string, n: number) {
  const row = await photoAt(db, portal, id, n).select('bytes').executeTakeFirst();
  return row && new Uint8Array(row.bytes);
}

const photoAt = (db: Kysely<Tables>, portal: string, id: string, n: number) =>
  db.selectFrom('photos').where('portal', '=', portal).where('id', '=', id).where('n', '=', n);

/** Takes the id, in the transaction of the insert that follows. `false`: it was taken before. */
async function take(
  tx: Transaction<Tables>,
  kind: 'question' | 'ballot',
  arrival: Arrival,
): Promise<boolean> {
  const { portal, id, fingerprint, receivedAt: received_at } = arrival;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('submissions')
    .values({ portal, id, kind, fingerprint, received_at })
    .onConflict((conflict) => conflict.columns(['portal', 'id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

async function find(db: Kysely<Tables>, portal: string, id: string): Promise<Held | undefined> {
  const row = await db
    .selectFrom('submissions as s')
    .leftJoin('questions as q', (join) => join.onRef('q.portal', '=', 's.portal').onRef('q.id', '=', 's.id'))
    .leftJoin('ballot_receipts as r', (join) =>
      join.onRef('r.portal', '=', 's.portal').onRef('r.id', '=', 's.id'),
    )
    .leftJoin('ballots as b', (join) => join.onRef('b.portal', '=', 's.portal').onRef('b.id', '=', 's.id'))
    .select(['s.fingerprint', 's.received_at as receivedAt'])
    .select([
      'q.agency',
      'q.answer_by as answerBy',
      'q.code_hash as codeHash',
      'q.code_counter as codeCounter',
      'q.photos',
    ])
    .select(['r.revision', 'r.closes_at as closesAt', 'b.id as countedId'])
    .where('s.portal', '=', portal)
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { fingerprint, receivedAt, agency, answerBy, codeHash, codeCounter, revision, closesAt } = row;
  if (revision !== null && closesAt !== null) {
    const status = row.countedId === null ? 'superseded' : 'counted';
    return { kind: 'ballot', fingerprint, receivedAt, revision, closesAt, status };
  }
  if (agency === null || codeHash === null || codeCounter === null || row.photos === null) {
    throw new Error('a submission without its question or ballot: the database was changed by hand');
  }
  const photos: readonly Photo[] = JSON.parse(row.photos);
  return { kind: 'question', fingerprint, receivedAt, agency, answerBy, codeHash, codeCounter, photos };
}

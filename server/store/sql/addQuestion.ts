import type { Kysely, Transaction } from 'kysely';
import { firstStanding } from '../standing';
import type { NewQuestion } from '../store';
import type { Tables } from '../tables';
import { standingColumns } from './standingColumns';
import { take } from './take';

/** Stores the question whole, or nothing of it. */
export async function addQuestion(
  db: Kysely<Tables>,
  question: NewQuestion,
): Promise<'added' | 'id-taken' | 'code-taken'> {
  try {
    return await db.transaction().execute((tx) => insert(tx, question));
  } catch (error) {
    if (error instanceof CodeTaken) return 'code-taken';
    throw error;
  }
}

/** Thrown to roll back: Kysely knows no other way to leave a transaction undone. */
class CodeTaken extends Error {}

async function insert(tx: Transaction<Tables>, question: NewQuestion): Promise<'added' | 'id-taken'> {
  if (!(await take(tx, 'question', question))) return 'id-taken';
  const { portal, id, intent, text, topic, lang, commune, page, agency, contact, consent } = question;
  const { receivedAt: received_at, answerBy: answer_by } = question;
  const { codeHash: code_hash, codeCounter: code_counter } = question;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('questions')
    .values({
      ...{ portal, id, intent, text, topic, lang, commune, page, received_at },
      ...{ agency, answer_by, code_hash, code_counter },
      ...standingColumns(firstStanding(question)),
      photos: JSON.stringify(question.photos),
      contact: contact && JSON.stringify(contact),
      consent: consent && JSON.stringify(consent),
      step_count: 1,
    })
    .onConflict((conflict) => conflict.columns(['portal', 'code_hash']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n || (await wasWithdrawn(tx, portal, code_hash))) throw new CodeTaken();
  return 'added';
}

/** Whoever has the code of a withdrawn question must never be shown another one. */
async function wasWithdrawn(tx: Transaction<Tables>, portal: string, codeHash: string): Promise<boolean> {
  const tombstone = await tx
    .selectFrom('tombstones')
    .select('id')
    .where('portal', '=', portal)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return tombstone !== undefined;
}

import type { Kysely, Transaction } from 'kysely';
import type { Deed } from '../auditing';
import type { DeskOutcome } from '../consulting';
import { contentOf } from '../marked';
import { SUBJECT } from '../subjects';
import type { Tables } from '../tables';
import { forget, record } from './record';

export async function setOutcome(
  tx: Transaction<Tables>,
  portal: string,
  consultation: string,
  { item, kind, text, by, at }: DeskOutcome,
): Promise<void> {
  const row = { kind, text, officer: by, at };
  await tx
    .insertInto('outcomes')
    .values({ portal, consultation, item, ...row })
    .onConflict((conflict) => conflict.columns(['portal', 'consultation', 'item']).doUpdateSet(row))
    .execute();
  const subject = SUBJECT.outcome(consultation, item);
  await record(tx, { portal, by, at, act: 'outcome-set', subject, sets: contentOf('outcomes', row) });
}

export async function removeOutcome(
  tx: Transaction<Tables>,
  portal: string,
  consultation: string,
  item: string,
  deed: Deed,
): Promise<void> {
  await tx
    .deleteFrom('outcomes')
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .where('item', '=', item)
    .execute();
  const subject = SUBJECT.outcome(consultation, item);
  await forget(tx, portal, subject);
  await record(tx, { portal, ...deed, act: 'outcome-removed', subject, sets: null });
}

export function outcomes(db: Kysely<Tables>, portal: string, consultation: string): Promise<DeskOutcome[]> {
  return db
    .selectFrom('outcomes')
    .select(['item', 'kind', 'text', 'officer as by', 'at'])
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .orderBy('item')
    .execute();
}

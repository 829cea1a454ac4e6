import type { Kysely } from 'kysely';
import type { DeskOutcome } from '../consulting';
import type { Tables } from '../tables';

export async function setOutcome(
  db: Kysely<Tables>,
  portal: string,
  consultation: string,
  { item, kind, text, by: officer, at }: DeskOutcome,
): Promise<void> {
  await db
    .insertInto('outcomes')
    .values({ portal, consultation, item, kind, text, officer, at })
    .onConflict((conflict) =>
      conflict.columns(['portal', 'consultation', 'item']).doUpdateSet({ kind, text, officer, at }),
    )
    .execute();
}

export async function removeOutcome(
  db: Kysely<Tables>,
  portal: string,
  consultation: string,
  item: string,
): Promise<void> {
  await db
    .deleteFrom('outcomes')
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .where('item', '=', item)
    .execute();
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

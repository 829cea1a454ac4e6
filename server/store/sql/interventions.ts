import type { Kysely, Transaction } from 'kysely';
import type { DeskIntervention, Intervening } from '../consulting';
import { contentOf } from '../marked';
import { SUBJECT } from '../subjects';
import type { Tables } from '../tables';
import { holdArrivals } from './arrivals';
import { record } from './record';

interface Deed {
  readonly by: string;
  readonly at: string;
  readonly seen: number;
}

/** Adds to a list of which all `seen` members were seen. Ballots that were checked by that list are waited for: none is stored afterwards. */
export async function intervene(
  tx: Transaction<Tables>,
  { portal, consultation }: { readonly portal: string; readonly consultation: string },
  deed: Intervening,
  { by, at, seen }: Deed,
): Promise<'done' | 'changed' | 'annulled'> {
  await holdArrivals(tx, { portal, consultation });
  const before = await tx
    .selectFrom('interventions')
    .select('kind')
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .execute();
  if (before.some(({ kind }) => kind === 'annulled')) return 'annulled';
  if (before.length !== seen) return 'changed';
  const { kind, reason } = deed;
  const closes_at = deed.kind === 'reopened' ? deed.closesAt : null;
  const n = seen + 1;
  const row = { kind, at, officer: by, reason, closes_at };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('interventions')
    .values({ portal, consultation, n, ...row })
    .onConflict((conflict) => conflict.columns(['portal', 'consultation', 'n']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return 'changed';
  const subject = SUBJECT.intervention(consultation, n);
  await record(tx, { portal, by, at, act: kind, subject, sets: contentOf('interventions', row) });
  return 'done';
}

export async function interventions(
  db: Kysely<Tables>,
  portal: string,
): Promise<ReadonlyMap<string, readonly DeskIntervention[]>> {
  const rows = await db
    .selectFrom('interventions')
    .select(['consultation', 'kind', 'at', 'officer', 'reason', 'closes_at'])
    .where('portal', '=', portal)
    .orderBy('consultation')
    .orderBy('n')
    .execute();
  const lists = new Map<string, DeskIntervention[]>();
  for (const row of rows) lists.set(row.consultation, [...(lists.get(row.consultation) ?? []), deedOf(row)]);
  return lists;
}

function deedOf(row: Omit<Tables['interventions'], 'portal' | 'n'>): DeskIntervention {
  const { kind, at, officer: by, reason, closes_at } = row;
  return kind === 'reopened' ? { kind, reason, closesAt: closes_at ?? '', at, by } : { kind, reason, at, by };
}

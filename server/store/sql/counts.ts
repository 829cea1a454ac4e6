import type { Kysely } from 'kysely';
import type { Counts } from '../../../widget/protocol/portal';
import { ANSWERED } from '../standing';
import type { Tables } from '../tables';

/** Counted over an index, without looking at a question. */
export async function counts(db: Kysely<Tables>, portal: string): Promise<Counts> {
  const rows = await db
    .selectFrom('questions')
    .select(({ fn }) => ['kept', fn.countAll<number | string>().as('count')])
    .where('portal', '=', portal)
    .where('kept', 'in', ANSWERED)
    .groupBy('kept')
    .execute();
  const of = (...kinds: readonly Tables['questions']['kept'][]) =>
    rows.reduce((sum, { kept, count }) => (kinds.includes(kept) ? sum + Number(count) : sum), 0);
  return {
    answered: of('on-time', 'late', 'unpromised'),
    promised: of('on-time', 'late'),
    onTime: of('on-time'),
  };
}

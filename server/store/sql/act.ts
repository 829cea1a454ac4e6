import type { Transaction } from 'kysely';
import { contentOf } from '../marked';
import { standingAfter } from '../standing';
import type { Act } from '../store';
import { SUBJECT } from '../subjects';
import type { Tables } from '../tables';
import type { Channel } from '../telling';
import { record } from './record';
import { closedColumns, standingColumns, standingOf } from './standingColumns';
import { rowOf } from './steps';
import { tell } from './tell';

interface Deed {
  readonly by: string;
  readonly at: string;
  readonly seen: number;
}

/** Adds a step to a history of which all `seen` steps were seen, and says anew where the question stands. @param channels are told of it */
export async function act(
  tx: Transaction<Tables>,
  channels: readonly Channel[],
  { portal, id }: { readonly portal: string; readonly id: string },
  step: Act,
  { by, at, seen }: Deed,
): Promise<'done' | 'changed' | 'gone'> {
  const before = await tx
    .selectFrom('questions')
    .select(['state', 'handler', 'due', 'kept', 'notice', 'photos'])
    .where('portal', '=', portal)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!before) return 'gone';
  const standing = standingAfter(standingOf(before), step, at);
  // Asked again in the update: another process may have added a step since the row was read.
  const { numUpdatedRows } = await tx
    .updateTable('questions')
    .set({ ...standingColumns(standing), ...closedColumns(standing.state, before, at) })
    .set({ step_count: seen + 1 })
    .where('portal', '=', portal)
    .where('id', '=', id)
    .where('step_count', '=', seen)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return 'changed';
  const n = seen + 1;
  const row = rowOf(step, by, at);
  await tx
    .insertInto('steps')
    .values({ portal, id, n, ...row })
    .execute();
  await tell(tx, channels, { portal, id, event: step.state, part: seen + 1, at });
  const subject = SUBJECT.step(id, n);
  await record(tx, { portal, by, at, act: step.state, subject, sets: contentOf('steps', row) });
  return 'done';
}

import type { Kysely } from 'kysely';
import { type DueCounts, MOST_COUNTED, type SeenPortal } from '../finding';

import type { Tables } from '../tables';
import { handledWithin } from './handledWithin';

/** Counted over the index of the list. */
export async function dueCounts(
  db: Kysely<Tables>,
  { portal, sight }: SeenPortal,
  today: string,
  soon: string,
): Promise<DueCounts> {
  const open = db
    .selectFrom('questions')
    .select('id')
    .where('portal', '=', portal)
    .where('shelf', '=', 'open')
    .where(handledWithin(sight));
  const counted = async (some: typeof open) => {
    const { count } = await db
      .selectFrom(some.limit(MOST_COUNTED + 1).as('some'))
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  return {
    late: await counted(open.where('due', '<', today)),
    today: await counted(open.where('due', '=', today)),
    soon: await counted(open.where('due', '>', today).where('due', '<=', soon)),
  };
}

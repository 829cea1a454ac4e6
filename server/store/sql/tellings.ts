import type { Kysely } from 'kysely';
import type { Tables } from '../tables';
import type { Telling, TellingCount, Tellings } from '../telling';

export async function claimTellings(
  db: Kysely<Tables>,
  ...[channel, { at, until, limit }]: Parameters<Tellings['claimTellings']>
): Promise<readonly Telling[]> {
  const claim = crypto.randomUUID();
  const free = db
    .selectFrom('tellings as t')
    .select('t.id')
    .where('t.channel', '=', channel)
    .where('t.dead_at', 'is', null)
    .where('t.next_at', '<=', at)
    .where('t.leased_until', '<=', at)
    .$if(channel !== 'officers', (ordered) =>
      ordered.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('tellings as earlier')
              .select('earlier.id')
              .whereRef('earlier.portal', '=', 't.portal')
              .whereRef('earlier.question', '=', 't.question')
              .whereRef('earlier.channel', '=', 't.channel')
              .whereRef('earlier.n', '<', 't.n')
              .where('earlier.dead_at', 'is', null),
          ),
        ),
      ),
    )
    .orderBy('t.next_at')
    .limit(limit);
  const rows = await db
    .updateTable('tellings')
    .set(({ eb }) => ({ claim, leased_until: until, tries: eb('tries', '+', 1) }))
    .where('id', 'in', free)
    // Asked again here: another collector may have taken it since it was looked for.
    .where('leased_until', '<=', at)
    .where('dead_at', 'is', null)
    .returning(['id', 'channel', 'portal', 'question', 'n', 'event', 'part', 'at', 'tries'])
    .execute();
  return rows.map((row) => ({ ...row, claim }));
}

export async function tellingsDone(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('tellings').where('id', 'in', ids).execute();
}

type Claimed = readonly Pick<Telling, 'id' | 'claim'>[];

export const tellingsFailed = (db: Kysely<Tables>, claimed: Claimed, next_at: string): Promise<void> =>
  putDown(db, claimed, { next_at });

export const tellingsDead = (db: Kysely<Tables>, claimed: Claimed, dead_at: string): Promise<void> =>
  putDown(db, claimed, { dead_at });

/** Nobody has them in hand any more. What somebody else has taken since stays that one's. */
async function putDown(
  db: Kysely<Tables>,
  claimed: Claimed,
  change: Partial<Pick<Tables['tellings'], 'next_at' | 'dead_at'>>,
): Promise<void> {
  for (const { id, claim } of claimed) {
    await db
      .updateTable('tellings')
      .set({ ...change, claim: null, leased_until: '' })
      .where('id', '=', id)
      .where('claim', '=', claim)
      .execute();
  }
}

export async function tellingCounts(db: Kysely<Tables>): Promise<readonly TellingCount[]> {
  const rows = await db
    .selectFrom('tellings')
    .select(['channel', 'event'])
    .select(({ fn }) => fn.countAll<number | string>().as('all'))
    .select(({ fn }) => fn.count<number | string>('dead_at').as('dead'))
    .groupBy(['channel', 'event'])
    .orderBy('channel')
    .orderBy('event')
    .execute();
  return rows.map(({ channel, event, all, dead }) => ({
    ...{ channel, event, waiting: Number(all) - Number(dead), dead: Number(dead) },
  }));
}

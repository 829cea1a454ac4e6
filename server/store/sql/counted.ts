import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { CountedBallot } from '../consulting';
import type { Tables } from '../tables';
import { isSqlite } from './isSqlite';

/**
 * Ballots of a page. A file's driver works in this process: behind each page come the questions that wait, and their commit takes some
 * tens of milliseconds, so a page takes as long. Over PostgreSQL a question asks several times, and may each time wait for a
 * page to be read.
 */
const PAGE = { file: 5000, server: 250 };

/** Page by page, by the hash of the voter's token: however many there are, memory stays small and ballots go on coming in. */
export async function* counted(
  db: Kysely<Tables>,
  portal: string,
  consultation: string,
  arrivals: number,
): AsyncGenerator<CountedBallot, void, undefined> {
  const page = PAGE[isSqlite(db) ? 'file' : 'server'];
  let last = '';
  for (;;) {
    const rows = await db
      .selectFrom('ballots')
      .select(['credential', 'credential_kind', 'draft', 'answers'])
      .where('portal', '=', portal)
      .where('consultation', '=', consultation)
      .where('credential', '>', last)
      .where('arrival', '<=', arrivals)
      .orderBy('credential')
      .limit(page)
      .execute();
    for (const { credential_kind, draft, answers } of rows)
      yield { credential: credential_kind, draft, answers: JSON.parse(answers) };
    const end = rows.at(-1);
    if (!end) return;
    last = end.credential;
    // A driver that works in this process gives nobody else a turn by itself.
    await setImmediate();
  }
}

import { type Kysely, type RawBuilder, sql } from 'kysely';
import { newestFirst, type PublishedPlace } from '../newestFirst';
import type { Tables } from '../tables';
import { wordBeginning } from '../wordBeginning';

/** Places that are taken at once and sorted here: some milliseconds of work. What more have is soon found along the newest. */
const FEW = 5_000;

/** Behind every letter, in the order of codes. */
const BEHIND_ALL = '\u{10ffff}';

/** The places of what has a word that begins with the rarest of `words`, newest first; `null`: none of them is rare. */
export async function placesOfRarest(
  db: Kysely<Tables>,
  portal: string,
  words: readonly string[],
): Promise<readonly PublishedPlace[] | null> {
  const counted = [];
  for (const word of words) counted.push({ word, count: await countOf(db, portal, word) });
  const [rarest] = counted.sort((one, other) => one.count - other.count);
  if (!rarest || rarest.count > FEW) return null;
  const { rows } = await sql<PublishedPlace>`select answered_on as "answeredOn", slug
    ${rangeOf(portal, rarest.word)}`.execute(db);
  // Two of its words may begin with this one.
  return [...new Map(rows.map((row) => [row.slug, row])).values()].sort(newestFirst);
}

async function countOf(db: Kysely<Tables>, portal: string, word: string): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`select count(*) as count
    from (select 1 ${rangeOf(portal, word)}) as found`.execute(db);
  return Number(rows[0]?.count);
}

/** In the order of the key: PostgreSQL may think that it comes to so many sooner by way of the whole table. */
function rangeOf(portal: string, word: string): RawBuilder<unknown> {
  const from = wordBeginning(word);
  return sql`from publication_words where portal = ${portal} and word >= ${from} and word < ${from + BEHIND_ALL}
    order by word, answered_on, slug limit ${FEW + 1}`;
}

/** The place so many behind `after` among all that is published, newest first; `undefined`: there are not so many. */
export async function placeBehind(
  db: Kysely<Tables>,
  portal: string,
  count: number,
  after: PublishedPlace | null,
): Promise<PublishedPlace | undefined> {
  const behind = after ? sql` and (answered_on, slug) < (${after.answeredOn}, ${after.slug})` : sql``;
  const { rows } = await sql<PublishedPlace>`select answered_on as "answeredOn", slug from publications
    where portal = ${portal}${behind} order by answered_on desc, slug desc limit 1 offset ${count - 1}`.execute(
    db,
  );
  return rows[0];
}

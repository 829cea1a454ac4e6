import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { PublishedPlace } from '../newestFirst';
import type { Publication } from '../store';
import type { Tables } from '../tables';
import { newestFirst, selected } from './publications';
import { placeBehind, placesOfRarest } from './publishedPlaces';

/** Some milliseconds of work: where rows are looked up one by one, and where they are gone along. */
const STEP = 500;
const STEP_ALONG = 5_000;

/**
 * Goes through what has the rarest of the words, or where none is rare through the newest, until enough is found.
 * @param words folded: letters and digits only, none of which means anything to `like`
 */
export async function searchPublished(
  db: Kysely<Tables>,
  portal: string,
  words: readonly string[],
  limit: number,
): Promise<readonly Publication[]> {
  const rare = await placesOfRarest(db, portal, words);
  return rare ? among(db, portal, words, limit, rare) : along(db, portal, words, limit);
}

async function among(
  db: Kysely<Tables>,
  portal: string,
  words: readonly string[],
  limit: number,
  places: readonly PublishedPlace[],
): Promise<readonly Publication[]> {
  const found: Publication[] = [];
  for (let looked = 0; looked < places.length && found.length < limit; looked += STEP) {
    const slugs = places.slice(looked, looked + STEP).map(({ slug }) => slug);
    const rows = await selected(db, portal).where('slug', 'in', slugs).where(having(words)).execute();
    const bySlug = new Map(rows.map((row) => [row.slug, row]));
    found.push(...slugs.flatMap((slug) => bySlug.get(slug) ?? []));
    // A driver that works in this process gives nobody else a turn by itself.
    await setImmediate();
  }
  return found.slice(0, limit);
}

async function along(
  db: Kysely<Tables>,
  portal: string,
  words: readonly string[],
  limit: number,
): Promise<readonly Publication[]> {
  const found: Publication[] = [];
  let after: PublishedPlace | null = null;
  for (;;) {
    const end: PublishedPlace | undefined = await placeBehind(db, portal, STEP_ALONG, after);
    let step = newestFirst(db, portal).where(having(words));
    if (after) step = step.where(sql<boolean>`(answered_on, slug) < (${after.answeredOn}, ${after.slug})`);
    if (end) step = step.where(sql<boolean>`(answered_on, slug) >= (${end.answeredOn}, ${end.slug})`);
    found.push(...(await step.limit(limit - found.length).execute()));
    if (!end || found.length >= limit) return found;
    after = end;
    await setImmediate();
  }
}

const having = (words: readonly string[]) =>
  words.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`${sql.join(
        words.map((word) => sql`folded like ${`% ${word}%`}`),
        sql` and `,
      )}`;

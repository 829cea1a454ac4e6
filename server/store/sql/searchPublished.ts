import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { PublishedPlace } from '../newestFirst';
import type { Publication } from '../store';
import type { Tables } from '../tables';
import { selected } from './publications';
import { nextPlaces, placesOfRarest } from './publishedPlaces';

/** Some milliseconds of work. */
const STEP = 500;

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
  const found: Publication[] = [];
  let last: PublishedPlace | null = null;
  for (let looked = 0, isOver = false; !isOver && found.length < limit; ) {
    // Most searches are over with the first step.
    const step = looked === 0 ? limit : STEP;
    const places: readonly PublishedPlace[] = rare
      ? rare.slice(looked, looked + step)
      : await nextPlaces(db, portal, step, last);
    found.push(...(await fitting(db, portal, words, places)));
    last = places.at(-1) ?? last;
    isOver = places.length < step;
    looked += step;
    // A driver that works in this process gives nobody else a turn by itself.
    await setImmediate();
  }
  return found.slice(0, limit);
}

/** Of the publications at these places those that have all the words, in the order of the places. */
async function fitting(
  db: Kysely<Tables>,
  portal: string,
  words: readonly string[],
  places: readonly PublishedPlace[],
): Promise<readonly Publication[]> {
  if (places.length === 0) return [];
  const slugs = places.map(({ slug }) => slug);
  const rows = await selected(db, portal)
    .where('slug', 'in', slugs)
    .where(({ eb, and }) => and(words.map((word) => eb('folded', 'like', `% ${word}%`))))
    .execute();
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}

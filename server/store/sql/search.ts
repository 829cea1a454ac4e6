import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import {
  BEFORE_EACH,
  type Found,
  LOOKED_THROUGH,
  orderOf,
  type Place,
  type SeenPortal,
  type Sought,
} from '../finding';
import { fits } from '../fits';
import { sees } from '../sight';
import type { InboxItem } from '../store';
import type { Tables } from '../tables';
import { type Candidate, candidates } from './candidates';
import { itemOf, itemsFrom } from './items';
import { sourceOf } from './source';

/** Some milliseconds of work. */
const STEP = 500;

/**
 * Goes along an index in the order of the list and takes what fits, until the page is full. So a page costs the same
 * among a million as among ten thousand.
 */
export async function search(
  db: Kysely<Tables>,
  { portal, sight }: SeenPortal,
  sought: Sought,
  limit: number,
  after: Place | null,
): Promise<Found> {
  const way = { source: await sourceOf(db, portal, sought), order: orderOf(sought) };
  const found: Candidate[] = [];
  let last = after;
  let lastSeen: Candidate | undefined;
  let isOver = false;
  // One more than is asked for tells that there are others.
  for (let looked = 0; !isOver && looked < LOOKED_THROUGH && found.length <= limit; ) {
    // Most pages are full with the first step.
    const step = looked === 0 ? limit + 1 : STEP;
    const some = await candidates(db, portal, way, step, last);
    found.push(...some.filter((one) => fits(one, sight, sought)));
    last = some.at(-1) ?? last;
    lastSeen = some.filter(({ agency }) => sees(sight, agency)).at(-1) ?? lastSeen;
    isOver = some.length < step;
    looked += step;
    // A driver that works in this process gives nobody else a turn by itself.
    await setImmediate();
  }
  const shown = found.slice(0, limit);
  const items = await itemsOf(db, portal, shown);
  // With nothing in sight nothing of that moment was shown. There never are so many of one that it would not go on.
  const stopped = lastSeen ?? (last && { ...last, id: BEFORE_EACH[way.order] });
  const next = found.length > limit ? shown.at(-1) : isOver ? null : stopped;
  return { items, next: next ? placeOf(next) : null };
}

const placeOf = ({ due, receivedAt, id }: Place): Place => ({ due, receivedAt, id });

/** In the order of the places; what was withdrawn since is left out. */
async function itemsOf(
  db: Kysely<Tables>,
  portal: string,
  places: readonly Place[],
): Promise<readonly InboxItem[]> {
  if (places.length === 0) return [];
  const ids = places.map(({ id }) => id);
  const rows = await itemsFrom(db).where('q.portal', '=', portal).where('q.id', 'in', ids).execute();
  const items = new Map(rows.map((row) => [row.id, itemOf(row)]));
  return ids.flatMap((id) => items.get(id) ?? []);
}

import { type Kysely, sql } from 'kysely';
import { type Filter, LOOKED_THROUGH, orderOf, type Sought } from '../finding';
import type { InboxShelf } from '../store';
import type { Tables } from '../tables';
import { inOrder, type Order, rowsOf, tableOf } from './along';

/** Along which index a search goes: each is in the order of the list. */
export type Source =
  | Filter
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'shelf'; readonly shelf: InboxShelf }
  | { readonly kind: 'all' };

/** Of all that a question must have, what fewest have: that leaves least to look through. */
export async function sourceOf(db: Kysely<Tables>, portal: string, sought: Sought): Promise<Source> {
  const { shelf, words, filters } = sought;
  const order = orderOf(sought);
  const narrow: readonly Source[] = [
    ...words.map((word) => ({ kind: 'word', word }) as const),
    // No index has both the days and the newest first.
    ...filters.filter(({ kind }) => kind !== 'due' || order === 'due'),
  ];
  const [one, ...others] = narrow;
  if (!one) return shelf === 'all' ? { kind: 'all' } : { kind: 'shelf', shelf };
  if (others.length === 0) return one;
  const counted = [];
  for (const source of narrow) counted.push({ source, count: await countOf(db, portal, source, order) });
  return counted.reduce((best, other) => (other.count < best.count ? other : best)).source;
}

/** No further than one page looks: of two that are more frequent either will do. */
async function countOf(db: Kysely<Tables>, portal: string, source: Source, order: Order): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from
    (select 1 from ${tableOf(source)} where ${rowsOf(portal, source, order)} ${inOrder(order)} limit ${LOOKED_THROUGH}) as found`.execute(
    db,
  );
  return Number(rows[0]?.count);
}
